import type { RowNote } from "../../chart/row-note.ts";
import { formatFigure } from "../../text/format-bounds.ts";
import type { PageContext } from "../context.ts";
import { escapeHtml } from "../escape.ts";
import { traceItems } from "./trace-tree.ts";

function item(note: RowNote, at: number, page: PageContext): string {
  const told = new Set<string>();
  const steps = note.steps.map(({ figure }) => traceItems(figure.trace(), page, told)).join("");
  const also = note.also.map((line) => `<li>${escapeHtml(line)}</li>`).join("");
  const [first] = note.steps;
  const value = first === undefined ? "" : `: ${escapeHtml(`${first.says}, ${formatFigure(first.figure)}`)}`;
  return `<li id="n${at + 1}"><details><summary>${escapeHtml(note.title)}${value}</summary><ul>${steps}${also}</ul></details></li>`;
}

/** How every calculated number of the page came to be: one footnote a row, which its numbers lead to. */
export function renderFootnotes(page: PageContext): string {
  const notes = page.footnotes.all();
  if (notes.length === 0) return "";
  const items = notes.map((note, at) => item(note, at, page)).join("");
  return `<section class="how" aria-labelledby="page-how"><h2 id="page-how">How these figures were made</h2><ol>${items}</ol></section>`;
}
