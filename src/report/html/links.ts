import type { PageContext } from "../context.ts";
import { escapeHtml } from "../escape.ts";

export const cityPath = (cityId: string): string => `cities/${cityId}.html`;

/** A link from the page to another page of the set. */
export const pageLink = ({ root }: PageContext, path: string, text: string): string =>
  `<a href="${root}${path}">${escapeHtml(text)}</a>`;

function numberLinks({ citations, derived }: PageContext, sourceIds: readonly string[]): readonly string[] {
  return sourceIds
    .filter((id) => derived.source(id) !== undefined)
    .map((id) => ({ number: citations.cite(id), title: derived.source(id)?.title ?? id }))
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, title }) => `<a href="#source-${number}" title="${escapeHtml(title)}">${number}</a>`);
}

/** The numbers of sources beside a number or word, as links to the list at the foot of the page. */
export function citationLinks(page: PageContext, sourceIds: readonly string[]): string {
  const links = numberLinks(page, sourceIds);
  return links.length === 0 ? "" : `<sup class="cite">${links.join(" ")}</sup>`;
}

/** The sources of a whole figure in a line: "Sources: 1, 2, 3". */
export function citationLine(page: PageContext, sourceIds: readonly string[]): string {
  const links = numberLinks(page, sourceIds);
  return links.length === 0 ? "" : `<p class="note">Sources: ${links.join(", ")}</p>`;
}
