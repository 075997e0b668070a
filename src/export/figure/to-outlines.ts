import { openRenderer } from "./to-png.ts";
import type { Typeface } from "./typeface.ts";

/** What a screen reader is told: the words are outlines and no longer say it themselves. */
const names = /<title[^>]*>[^<]*<\/title>(?:<desc[^>]*>[^<]*<\/desc>)?/;
const labels = / role="img"(?: aria-\w+="[^"]*")*/;

const rounded = (svg: string): string =>
  svg.replace(/ (?:d|transform)="[^"]*"/g, (attribute) =>
    attribute.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100)),
  );

/** A picture whose words are outlines, so that it needs no font where it is shown. */
export async function toOutlines(svg: string, typefaces: readonly [Typeface, ...Typeface[]]): Promise<string> {
  const [[role = ""] = [], [name = ""] = []] = [labels.exec(svg) ?? [], names.exec(svg) ?? []];
  const drawn = (await openRenderer(svg, typefaces, 1)).toString();
  const lean = rounded(drawn).replace(/>\s+</g, "><").trim();
  return lean.replace(/^<svg ([^>]*)>/, (_, attributes: string) => `<svg ${attributes}${role}>${name}`);
}
