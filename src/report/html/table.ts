import type { DataTable, TableCell } from "../../chart/chart.ts";
import type { PageContext } from "../context.ts";
import { escapeHtml } from "../escape.ts";
import { cellLinks, cityPath, pageLink } from "./links.ts";

/** Longer tables make pages slow to open; the rest is named below them. */
export const mostRows = 200;

/** More sources than these behind one number are told by the source page. */
const mostSources = 4;

function cellText(cell: TableCell, page: PageContext): string {
  const to = cell.page ?? (cell.city === undefined || cell.city === page.city ? undefined : cityPath(cell.city));
  if (cell.note !== undefined) return `<a href="#n${page.footnotes.refer(cell.note)}">${escapeHtml(cell.text)}</a>`;
  const text = to === undefined ? escapeHtml(cell.text) : pageLink(page, to, cell.text);
  return cell.cited === undefined
    ? text
    : text + cellLinks(page, [{ text: "", cited: cell.cited.slice(0, mostSources) }]);
}

function row(cells: readonly TableCell[], { columns }: DataTable, page: PageContext): string {
  const noteMark = cellLinks(
    page,
    cells.flatMap(({ note }) => (note === undefined ? [] : [{ text: "", note }])),
  );
  const html = cells.map((cell, at) => {
    const kind = columns[at]?.numeric === true ? ' class="n"' : "";
    return at === 0
      ? `<th scope="row"${kind}>${cellText(cell, page)}${noteMark}</th>`
      : `<td${kind}>${cellText(cell, page)}</td>`;
  });
  return `<tr>${html.join("")}</tr>`;
}

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
      : `<p class="note">${left} more rows are not shown here; the command "citybook table" prints them all.</p>`;
  const caption = escapeHtml(table.caption);
  return `<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${heads.join("")}</tr></thead><tbody>${shown.map((cells) => row(cells, table, page)).join("")}</tbody></table></div>${rest}`;
}
