import type { PageContext } from "../context.ts";
import { escapeHtml } from "../escape.ts";

export const cityPath = (cityId: string): string => `cities/${cityId}.html`;
export const indexPath = (indexId: string): string => `indices/${indexId}.html`;

/** A link from the page to another page of the set. */
export const pageLink = ({ root }: PageContext, path: string, text: string): string =>
  `<a href="${root}${path}">${escapeHtml(text)}</a>`;

/** The numbers of sources as links to the list at the foot of the page. */
export function citationLinks({ citations, derived }: PageContext, sourceIds: readonly string[]): string {
  const known = sourceIds.filter((id) => derived.source(id) !== undefined);
  if (known.length === 0) return "";
  const links = known.map((id) => {
    const number = citations.cite(id);
    return `<a href="#source-${number}" title="${escapeHtml(derived.source(id)?.title ?? id)}">${number}</a>`;
  });
  return `<sup class="cite">${links.join(" ")}</sup>`;
}
