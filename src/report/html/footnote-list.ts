import type { RowNote } from "../../chart/row-note.ts";
import { formatFigure } from "../../text/format-bounds.ts";
import type { PageContext } from "../context.ts";
import { escapeHtml } from "../escape.ts";
import { cityPath, pageLink } from "./links.ts";
import { traceItems } from "./trace-tree.ts";

/** A page with more footnotes than these leads to the pages of cities for the steps of the others. */
const mostWhole = 30;

/** The city whose page has the steps of a footnote that is one too many. */
function elsewhere({ onPageOf }: RowNote, at: number, { city, derived }: PageContext): string | undefined {
  if (onPageOf === undefined || at < mostWhole) return undefined;
  return onPageOf.city !== city && onPageOf.preset === derived.parameters.preset ? onPageOf.city : undefined;
}

function item(note: RowNote, at: number, page: PageContext): string {
  const [first] = note.steps;
  const value = first === undefined ? "" : `: ${first.says}, ${formatFigure(first.figure)}`;
  const summary = escapeHtml(note.title + value);
  const cityId = elsewhere(note, at, page);
  if (cityId !== undefined) {
    const link = pageLink(page, `${cityPath(cityId)}#page-how`, "how it was made");
    return `<li id="n${at + 1}">${summary}; ${link}</li>`;
  }
  const told = new Set<string>();
  const steps = note.steps.map(({ figure }) => traceItems(figure.trace(), page, told)).join("");
  const also = note.also.map((line) => `<li>${escapeHtml(line)}</li>`).join("");
  return `<li id="n${at + 1}"><details><summary>${summary}</summary><ul>${steps}${also}</ul></details></li>`;
}

/** How every calculated number of the page came to be: one footnote a row, which its numbers lead to. */
export function renderFootnotes(page: PageContext): string {
  const notes = page.footnotes.all();
  if (notes.length === 0) return "";
  const items = notes.map((note, at) => item(note, at, page)).join("");
  return `<section class="how" aria-labelledby="page-how"><h2 id="page-how">How these figures were made</h2><ol>${items}</ol></section>`;
}
