import type { TableCell } from "../../chart/chart.ts";
import { noteOfIntensity, type RowNote } from "../../chart/row-note.ts";
import type { Derived } from "../../derive/derived.ts";
import { rowsOfCity } from "../../derive/rows-of-city.ts";
import type { PrintedRow, PrintedView } from "../../derive/views.ts";
import { isExact } from "../../model/bounds.ts";
import { type Cell, cellText } from "../../model/cell.ts";
import { toNumber } from "../../model/exact.ts";
import { citedIn } from "../../model/facts.ts";
import type { Figure } from "../../model/figure.ts";
import { formatFigure } from "../../text/format-bounds.ts";
import { groupDigits } from "../../text/format-number.ts";
import type { ShownColumn } from "./shown-columns.ts";

/** A row of a set under the choices that it was made with. */
export interface ShownRow {
  readonly set: PrintedView;
  readonly row: PrintedRow;
  readonly derived: Derived;
}

/** The figure that a cell is, or is an end of; nothing for words and for numbers that only count or date. */
export function figureOf({ row }: ShownRow, { at }: ShownColumn): Figure | undefined {
  const trace = row.trace(at);
  return trace && { bounds: trace.bounds, unit: trace.unit, marks: [], trace: () => trace };
}

const isYear = (name: string): boolean => /(^|_)(year|years|from|to)$/.test(name);

/** A number or word as it stands: large numbers with their thousands apart. */
function sayCell(cell: Cell, name: string): string {
  const text = cellText(cell);
  return typeof cell === "string" || isYear(name) ? text : groupDigits(text);
}

/** One end of a figure in words; where it is open to the other side, that is said. */
function sayEnd(figure: Figure, end: "low" | "high"): string {
  const edge = figure.bounds[end];
  if (edge === "unknown") return "unknown";
  const alone = formatFigure({ ...figure, bounds: { low: edge, high: edge } });
  if (isExact(figure.bounds)) return alone;
  return `${end === "low" ? "at least" : "at most"} ${alone}`;
}

/** What a cell says, with its unit. `plain` leaves out the words that tell an end from the whole. */
export function sayShown(shown: ShownRow, column: ShownColumn, plain = false): string {
  const cell = shown.row.cells[column.at];
  const figure = figureOf(shown, column);
  if (figure === undefined || cell === undefined || figure.unit.measure === "number") return sayCell(cell, column.name);
  if (column.end === "low" || column.end === "high") {
    const said = sayEnd(figure, column.end);
    return plain ? said.replace(/^at (?:least|most) /, "") : said;
  }
  return formatFigure(figure);
}

/** The words of a row before its first number: what tells it from the others. */
function keyOf({ row }: ShownRow): string {
  const end = row.cells.findIndex((cell) => typeof cell !== "string");
  return row.cells
    .slice(0, end < 0 ? 3 : end)
    .map(cellText)
    .join(" ");
}

/** The footnote of a row of intensity, which all tables and charts share. */
function sharedNote({ set, row, derived }: ShownRow): RowNote | undefined {
  if (set.name !== "intensity" && set.name !== "comparison") return undefined;
  const currency = row.cells[set.columns.findIndex(({ name }) => name === "currency")];
  const found = rowsOfCity.intensity(derived, row.cityId).find((one) => one.currency === currency);
  return found && noteOfIntensity(found, derived.parameters.preset);
}

/** How a cell came to be: the footnote of its row, or of the one number. */
function noteOf(shown: ShownRow, column: ShownColumn, figure: Figure): RowNote {
  const shared = sharedNote(shown);
  if (shared !== undefined && !column.name.startsWith("rank_")) return shared;
  const { set, row, derived } = shown;
  const { year, preset } = derived.parameters;
  const name = derived.city(row.cityId ?? "")?.name ?? keyOf(shown);
  return {
    key: `${set.name} ${column.name} ${keyOf(shown)} ${year} ${preset}`,
    title: `${name}, ${year}${preset === "city-money" ? "" : `, ${preset.replaceAll("-", " ")}`}`,
    steps: [{ says: column.says, figure }],
    also: [],
  };
}

/** The place in a source that a row of the datasets names. */
function citedByRow({ set, row }: ShownRow): TableCell["cited"] {
  const cellNamed = (wanted: string) => row.cells[set.columns.findIndex(({ name }) => name === wanted)];
  const sourceId = cellNamed("source_id");
  return typeof sourceId === "string" ? [{ sourceId, locator: cellText(cellNamed("locator")) }] : undefined;
}

/** What leads from a number to how it was made, or to who says so. */
export function behindCell(shown: ShownRow, column: ShownColumn): Pick<TableCell, "note" | "cited"> {
  const figure = figureOf(shown, column);
  if (figure === undefined) {
    const cell = shown.row.cells[column.at];
    const cited = typeof cell === "number" || typeof cell === "object" ? citedByRow(shown) : undefined;
    return cited === undefined ? {} : { cited };
  }
  return figure.trace().kind === "fact" ? { cited: citedIn(figure) } : { note: noteOf(shown, column, figure) };
}

/** What a column is sorted by: an unknown end stands above all, and nothing below all. */
export function sortKey({ row }: ShownRow, column: ShownColumn): number | string {
  const at = column.end === "both" ? column.at + 1 : column.at;
  const cell = row.cells[at];
  if (cell === "unknown") return Number.MAX_VALUE;
  if (typeof cell === "object") return toNumber(cell);
  return cell ?? "";
}

/** A cell of a table, with what its number rests on. */
export function tableCell(shown: ShownRow, column: ShownColumn): TableCell {
  const cell = shown.row.cells[column.at];
  const city = column.name === "city_id" ? shown.derived.city(cellText(cell)) : undefined;
  if (city !== undefined) return { text: city.name, city: city.city_id };
  const figure = figureOf(shown, column);
  const text = sayShown(shown, column);
  if (text === "") return { text };
  return {
    text,
    ...(typeof cell === "string" && figure === undefined ? {} : { sort: sortKey(shown, column) }),
    ...behindCell(shown, column),
    ...(column.end === "both" && figure !== undefined ? { bounds: figure.bounds } : {}),
  };
}
