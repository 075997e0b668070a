import type { DataTable, TableCell } from "../../chart/chart.ts";
import type { Cap } from "../../chart/crowd.ts";
import { mattering } from "../../derive/mattering.ts";
import { cellText as plainText } from "../../model/cell.ts";
import { excelCsv } from "../../text/excel-csv.ts";
import { groupDigits } from "../../text/format-number.ts";
import type { PageContext } from "../context.ts";
import { escapeHtml } from "../escape.ts";
import { cellLinks, cityPath, pageLink } from "./links.ts";
import { renderSpark } from "./spark.ts";

/** Longer tables make pages slow to open; the rest is named below them. */
export const mostRows = 200;

/** More sources than these behind one number are told by the source page. */
const mostSources = 4;

interface Look {
  readonly stacks: boolean;
  readonly plain: boolean;
}

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

/** The ends of a figure as plain numbers, which the script writes into files. */
const plainEnds = ({ bounds }: TableCell): string =>
  bounds === undefined ? "" : ` data-v="${plainText(bounds.low)};${plainText(bounds.high)}"`;

function row(cells: readonly TableCell[], { columns }: DataTable, page: PageContext, look: Look): string {
  const noteMark = cellLinks(
    page,
    cells.flatMap(({ note }) => (note === undefined ? [] : [{ text: "", note }])),
  );
  const html = cells.map((cell, at) => {
    const sparked = cell.spark === undefined ? "" : " sparked";
    const { title = "", numeric } = columns[at] ?? {};
    const classes = [...(numeric === true ? [`n${sparked}`] : []), ...(cell.quiet === true ? ["quiet"] : [])];
    const kind = classes.length === 0 ? "" : ` class="${classes.join(" ")}"`;
    const label = look.stacks ? ` data-t="${escapeHtml(title)}"` : "";
    return at === 0
      ? `<th scope="row"${kind}>${cellText(cell, page)}${noteMark}</th>`
      : `<td${kind}${label}${look.plain ? plainEnds(cell) : ""}>${cellText(cell, page)}</td>`;
  });
  const city = cells.find((cell) => cell.city !== undefined)?.city;
  return `<tr${city === undefined ? "" : ` data-c="${escapeHtml(city)}"`}>${html.join("")}</tr>`;
}

/** A table that lies beside a page as a file, below the output folder. */
interface KeptTable {
  readonly path: string;
  readonly rows: number;
}

/** All rows as a file beside the page, where the page shows only the first. */
export function keepWhole(given: DataTable, page: PageContext): KeptTable {
  const table = withoutEmpty(given);
  const name = page.uniqueId(table.caption.toLowerCase().replace(/[^a-z0-9]+/g, "-"));
  const path = `tables/${page.path.replace(/\.html$/, "")}/${name}.csv`;
  page.keep(
    path,
    excelCsv([table.columns.map(({ title }) => title), ...table.rows.map((cells) => cells.map(({ text }) => text))]),
  );
  return { path, rows: table.rows.length };
}

/** A table that is as wide as this may stand out of the column of words. */
const broadFrom = 7;

/** The heads of a table of this many columns stand upright. */
const uprightFrom = 13;

/** A table of so many columns is too wide for a narrow screen, whatever stands in it. */
const stackedFrom = 8;

/** A table that a narrow screen shows row by row, each cell below its title: one of mostly words, or of many columns. */
function isStacked({ columns: { length }, columns }: DataTable): boolean {
  const words = columns.filter(({ numeric }) => numeric !== true).length;
  return length < uprightFrom && (length >= stackedFrom || (length > 3 && words > length / 2));
}

/** A table of so many rows gets a filter from the script. */
const filterFrom = 12;

/** Without the columns in which no row says anything. */
function withoutEmpty(table: DataTable): DataTable {
  const used = table.columns.map((_, at) => at === 0 || table.rows.some((cells) => (cells[at]?.text ?? "") !== ""));
  const keep = <Of>(list: readonly Of[]): readonly Of[] => list.filter((_, at) => used[at]);
  return { ...table, columns: keep(table.columns), rows: table.rows.map(keep) };
}

function kindsOf(table: DataTable): string {
  const { length } = table.columns;
  return [
    "scroll",
    ...(length < broadFrom ? [] : ["broad"]),
    ...(length < uprightFrom ? [] : ["upright"]),
    ...(isStacked(table) ? ["stack"] : []),
  ].join(" ");
}

interface Shown {
  readonly shown: number;
  readonly crowd: Cap | undefined;
}

function whereTheRestIs({ shown, crowd }: Shown, { path, rows }: KeptTable, { root }: PageContext): string {
  const left = rows - shown;
  const chosen = crowd === undefined ? "" : "Shown are the cities that commit most and stand best. ";
  return `<p class="note">${chosen}${groupDigits(String(left))} more ${left === 1 ? "row is" : "rows are"} in <a href="${root}${path}" download>the whole table (CSV)</a>.</p>`;
}

/** The rows that a page shows; of a crowd, those of the cities that matter most, in that order. */
function shownOf(rows: DataTable["rows"], crowd: Cap | undefined, { derived }: PageContext): DataTable["rows"] {
  if (crowd === undefined || rows.length <= crowd.most) return rows.slice(0, mostRows);
  const place = mattering(derived);
  const placeOf = (cells: readonly TableCell[]): number =>
    place.get(cells.find(({ city }) => city !== undefined)?.city ?? "") ?? place.size;
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b)).slice(0, crowd.ofMore);
}

interface Wanted {
  /** Whether the ends of figures are kept for files. */
  readonly plain?: boolean;
  /** Of more rows, those of the cities that matter most are shown. */
  readonly crowd?: Cap | undefined;
  /** The file with the rows that the table leaves out, where it is only a part of one. */
  readonly whole?: KeptTable | undefined;
}

/** A table that scrolls in its own region where it is wider than the page. */
export function renderTable(given: DataTable, page: PageContext, { plain = false, crowd, whole }: Wanted = {}): string {
  const table = withoutEmpty(given);
  const look = { stacks: isStacked(table), plain };
  const shown = shownOf(table.rows, crowd, page);
  const heads = table.columns.map(
    ({ title, numeric }) => `<th scope="col"${numeric === true ? ' class="n"' : ""}>${escapeHtml(title)}</th>`,
  );
  const caption = escapeHtml(table.caption);
  const rows = shown.map((cells) => row(cells, table, page, look));
  const kept = whole ?? (table.rows.length > shown.length ? keepWhole(table, page) : undefined);
  const tools = shown.length < filterFrom ? "" : '<div class="tools screen"></div>';
  return [
    `<div class="${kindsOf(table)}" role="region" tabindex="0" aria-label="${caption}">${tools}`,
    `<table${table.compares === undefined ? "" : ` data-compare="${table.compares}"`}><caption><span>${caption}</span></caption>`,
    `<thead><tr>${heads.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`,
    kept === undefined ? "" : whereTheRestIs({ shown: shown.length, crowd }, kept, page),
  ].join("");
}
