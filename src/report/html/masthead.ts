import type { InlinePicture } from "../../chart/house-style.ts";
import type { BuildFacts } from "../context.ts";
import { escapeHtml } from "../escape.ts";

const image = ({ address, width, height }: InlinePicture, words: string): string =>
  `<img class="logo" src="${address}" width="${width}" height="${height}" alt="${escapeHtml(words)}">`;

/** Another picture where the screen is dark; paper is not. */
const whenDark = ({ address }: InlinePicture): string =>
  `<source media="screen and (prefers-color-scheme: dark)" srcset="${address}">`;

/** Whose page it is: the logo, or the name of the organisation, and the title of the workbook. */
export function renderMasthead({ title, house: { logo, organisation } }: Pick<BuildFacts, "title" | "house">): string {
  const name = `<span>${escapeHtml(title)}</span>`;
  if (logo !== undefined) {
    const { light, dark } = logo;
    const picture = image(light, organisation ?? "");
    return `${dark === undefined ? picture : `<picture>${whenDark(dark)}${picture}</picture>`}${name}`;
  }
  return organisation === undefined || organisation === title
    ? escapeHtml(title)
    : `<span class="whose">${escapeHtml(organisation)}</span>${name}`;
}
