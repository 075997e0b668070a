import type { TableCell } from "../../chart/chart.ts";
import type { Cited } from "../../model/cited.ts";
import type { PageContext } from "../context.ts";
import { escapeHtml } from "../escape.ts";

export const cityPath = (cityId: string): string => `cities/${cityId}.html`;

/** A link from the page to another page of the set. */
export const pageLink = ({ root }: Pick<PageContext, "root">, path: string, text: string): string =>
  `<a href="${root}${path}">${escapeHtml(text)}</a>`;

const byNumber = (a: string, b: string): number =>
  Number.parseInt(a, 10) - Number.parseInt(b, 10) || a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

function numberLinks({ citations, derived }: PageContext, cited: readonly Cited[]): readonly string[] {
  const numbers = cited.filter(({ sourceId }) => derived.source(sourceId) !== undefined).map(citations.cite);
  return [...new Set(numbers)].toSorted(byNumber).map((number) => `<a href="#s${number}">${number}</a>`);
}

const superscript = (links: readonly string[]): string =>
  links.length === 0 ? "" : `<sup class="cite">${links.join(" ")}</sup>`;

/** The numbers of sources beside a number or word, as links to the list at the foot of the page. */
export const citationLinks = (page: PageContext, cited: readonly Cited[]): string =>
  superscript(numberLinks(page, cited));

/** Numbers in order as runs: 1, 2, 3, 7 are 1 to 3 and 7. */
function runsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const starts = numbers.filter((number) => !numbers.includes(number - 1));
  const ends = numbers.filter((number) => !numbers.includes(number + 1));
  return starts.map((from, at) => [from, ends[at] ?? from]);
}

/** The sources of a whole figure in a line: "Sources: 1 to 3, 7". */
export function citationLine({ citations, derived }: PageContext, sourceIds: readonly string[]): string {
  const known = sourceIds.filter((sourceId) => derived.source(sourceId) !== undefined);
  const numbers = known.map((sourceId) => Number(citations.cite({ sourceId, locator: "" })));
  const link = (number: number) => `<a href="#s${number}">${number}</a>`;
  const runs = runsOf([...new Set(numbers)].toSorted((a, b) => a - b)).map(([from, to]) =>
    from === to ? link(from) : `${link(from)}${to === from + 1 ? ", " : " to "}${link(to)}`,
  );
  return runs.length === 0 ? "" : `<p class="note">Sources: ${runs.join(", ")}</p>`;
}

/** The footnotes behind some cells as small links: "n1" for how a number was made, "4a" for a place in a source. */
export function cellLinks(page: PageContext, cells: readonly TableCell[]): string {
  const notes = cells.flatMap(({ note }) => (note === undefined ? [] : [page.footnotes.refer(note)]));
  const links = [...new Set(notes)].map((number) => `<a href="#n${number}">n${number}</a>`);
  return superscript([
    ...links,
    ...numberLinks(
      page,
      cells.flatMap(({ cited }) => cited ?? []),
    ),
  ]);
}
