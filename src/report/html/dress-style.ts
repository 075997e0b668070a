import { fontStack } from "../../chart/font-stack.ts";
import type { HouseStyle } from "../../chart/house-style.ts";
import type { Palette } from "../../chart/themes.ts";

const declared = (palette: Palette): string =>
  Object.entries(palette)
    .map(([role, value]) => `--c-${role}:${value};`)
    .join("");

/** The style sheet of pages in the colours and fonts of a house: on screen, in the dark, on paper. */
export const dressStyle = (sheet: string, { palettes: { light, dark, print }, fonts }: HouseStyle): string =>
  [
    `:root{--fonts:${fontStack(fonts)};${declared(light)}}`,
    `@media (prefers-color-scheme: dark){:root{${declared(dark)}}}`,
    `@media print{:root{${declared(print)}}}`,
    sheet,
  ].join("\n");
