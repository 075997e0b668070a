import type { DataTable, TableCell } from "../../chart/chart.ts";
import { excelCsv } from "../../text/excel-csv.ts";
import type { PageContext } from "../context.ts";
import { escapeHtml } from "../escape.ts";
import { cellLinks, cityPath, pageLink } from "./links.ts";
import { renderSpark } from "./spark.ts";

/** Longer tables make pages slow to open; the rest is named below them. */
export const mostRows = 200;

/** More sources than these behind one number are told by the source page. */
const mostSources = 4;

const withoutSpark = ({ spark: _, ...cell }: TableCell): TableCell => cell;

function cellText(cell: TableCell, page: PageContext): string {
  const to = cell.page ?? (cell.city === undefined || cell.city === page.city ? undefined : cityPath(cell.city));
  if (cell.spark !== undefined) return `${renderSpark(cell.spark)} ${cellText(withoutSpark(cell), page)}`;
  if (cell.note !== undefined) return `<a href="#n${page.footnotes.refer(cell.note)}">${escapeHtml(cell.text)}</a>`;
  const text = to === undefined ? escapeHtml(cell.text) : pageLink(page, to, cell.text);
  const local = cell.local === undefined ? "" : ` <span class="local">${escapeHtml(cell.local)}</span>`;
  return cell.cited === undefined
    ? text + local
    : text + cellLinks(page, [{ text: "", cited: cell.cited.slice(0, mostSources) }]);
}

function row(cells: readonly TableCell[], { columns }: DataTable, page: PageContext): string {
  const noteMark = cellLinks(
    page,
    cells.flatMap(({ note }) => (note === undefined ? [] : [{ text: "", note }])),
  );
  const html = cells.map((cell, at) => {
    const sparked = cell.spark === undefined ? "" : " sparked";
    const kind = columns[at]?.numeric === true ? ` class="n${sparked}"` : "";
    return at === 0
      ? `<th scope="row"${kind}>${cellText(cell, page)}${noteMark}</th>`
      : `<td${kind}>${cellText(cell, page)}</td>`;
  });
  const city = cells.find((cell) => cell.city !== undefined)?.city;
  return `<tr${city === undefined ? "" : ` data-c="${escapeHtml(city)}"`}>${html.join("")}</tr>`;
}

/** All rows as a file beside the page, where the page shows only the first. */
function keepWhole(table: DataTable, page: PageContext): string {
  const name = table.caption.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const path = `tables/${page.path.replace(/\.html$/, "")}/${name}.csv`;
  page.keep(
    path,
    excelCsv([table.columns.map(({ title }) => title), ...table.rows.map((cells) => cells.map(({ text }) => text))]),
  );
  return path;
}

/** A table that is as wide as this may stand out of the column of words. */
const broadFrom = 7;

/** A table that scrolls in its own region where it is wider than the page. */
export function renderTable(table: DataTable, page: PageContext): string {
  const shown = table.rows.slice(0, mostRows);
  const left = table.rows.length - shown.length;
  const heads = table.columns.map(
    ({ title, numeric }) => `<th scope="col"${numeric === true ? ' class="n"' : ""}>${escapeHtml(title)}</th>`,
  );
  const rest =
    left === 0
      ? ""
      : `<p class="note">${left} more rows are in <a href="${page.root}${keepWhole(table, page)}" download>the whole table (CSV)</a>.</p>`;
  const caption = escapeHtml(table.caption);
  return `<div class="scroll${table.columns.length < broadFrom ? "" : " broad"}" role="region" tabindex="0" aria-label="${caption}"><table${table.compares === true ? " data-compare" : ""}><caption><span>${caption}</span></caption><thead><tr>${heads.join("")}</tr></thead><tbody>${shown.map((cells) => row(cells, table, page)).join("")}</tbody></table></div>${rest}`;
}
