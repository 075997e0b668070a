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
import type { RankRange } from "../../model/rank-range.ts";
import { formatFigure, formatRankRange } from "../../text/format-bounds.ts";
import { formatCompact, formatOrdinal, groupDigits } from "../../text/format-number.ts";
import { type ShownColumn, titleOf } from "./shown-columns.ts";

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

/** The unit of a cell, read from the row where the column names another for it. */
function unitOf({ set, row }: ShownRow, { at }: ShownColumn): string {
  const [, other] = /^\{(\w+)\}$/.exec(set.columns[at]?.unit ?? "") ?? [];
  return other === undefined ? "" : cellText(row.cells[set.columns.findIndex(({ name }) => name === other)]);
}

/** A number of the datasets in the unit of its row: a sum with its currency, a share with its sign. */
function sayFact(cell: Exclude<Cell, string | undefined>, unit: string): string {
  if (/^[A-Z]{3}$/.test(unit)) return `${unit} ${formatCompact(cell)}`;
  if (unit === "persons") return formatCompact(cell);
  return `${groupDigits(cellText(cell))}${unit === "percent" ? "%" : ""}`;
}

/** A number or word as it stands: large numbers with their thousands apart. */
function sayCell(shown: ShownRow, column: ShownColumn): string {
  const cell = shown.row.cells[column.at];
  const words = shown.row.words?.(column.at);
  if (words !== undefined) return words;
  if (cell === undefined || typeof cell === "string" || isYear(column.name)) return cellText(cell);
  return sayFact(cell, unitOf(shown, column));
}

/** The ends of a range of places, and among how many it is. */
function placesOf({ row }: ShownRow, { at }: ShownColumn): (RankRange & { readonly of: number }) | undefined {
  const [best, worst, of] = row.cells.slice(at, at + 3);
  return typeof best === "number" && typeof worst === "number" && typeof of === "number"
    ? { best, worst, of }
    : undefined;
}

function sayPlaces(shown: ShownRow, column: ShownColumn): string {
  const places = placesOf(shown, column);
  return places === undefined ? "" : `${formatRankRange(places)} of ${places.of}`;
}

/** One end of a figure in words; where it is open to the other side, that is said. */
function sayEnd(figure: Figure, end: "low" | "high"): string {
  const edge = figure.bounds[end];
  if (edge === "unknown") return "unknown";
  const alone = formatFigure({ ...figure, bounds: { low: edge, high: edge } });
  if (isExact(figure.bounds)) return alone;
  return `${end === "low" ? "at least" : "at most"} ${alone}`;
}

/** How the words of a cell are wanted. */
export interface Saying {
  /** Without the words that tell an end from the whole, and what else must be said beside a number. */
  readonly plain?: boolean;
  /** A whole number as a place: 1st, 2nd, 3rd. */
  readonly ordinal?: boolean;
}

/** A number or word with what must be said beside it: "1 (shared)". */
function sayWithRemark(shown: ShownRow, column: ShownColumn, { plain = false, ordinal = false }: Saying): string {
  const cell = shown.row.cells[column.at];
  const text = ordinal && typeof cell === "number" ? formatOrdinal(cell) : sayCell(shown, column);
  const remark = plain || text === "" ? undefined : shown.row.remark?.(column.at);
  return remark === undefined ? text : `${text} (${remark})`;
}

/** What a cell says, with its unit. */
export function sayShown(shown: ShownRow, column: ShownColumn, saying: Saying = {}): string {
  const { plain = false } = saying;
  if (column.end === "places") return sayPlaces(shown, column);
  const cell = shown.row.cells[column.at];
  const figure = figureOf(shown, column);
  if (figure === undefined || cell === undefined || figure.unit.measure === "number") {
    return sayWithRemark(shown, column, saying);
  }
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

/** What a column is in a few words. */
function nameColumn({ name, says }: ShownColumn): string {
  const [first = ""] = says.split(";");
  return /^\d/.test(first) ? titleOf(name).toLowerCase() : first;
}

/** How a cell came to be: the footnote of its row, or of the one number. */
function noteOf(shown: ShownRow, column: ShownColumn, figure: Figure): RowNote {
  const shared = sharedNote(shown);
  if (shared !== undefined && (column.end === "places" || !column.name.startsWith("rank_"))) return shared;
  const { set, row, derived } = shown;
  const { year, preset } = derived.parameters;
  const name = derived.city(row.cityId ?? "")?.name ?? keyOf(shown);
  return {
    key: `${set.name} ${column.name} ${keyOf(shown)} ${year} ${preset}`,
    title: `${name}, ${year}${preset === "city-money" ? "" : `, ${preset.replaceAll("-", " ")}`}`,
    steps: [{ says: nameColumn(column), figure }],
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
export function sortKey({ set, row, derived }: ShownRow, column: ShownColumn): number | string {
  const places = column.end === "places" ? placesOf({ set, row, derived }, column) : undefined;
  if (places !== undefined) return places.best + places.worst / 10_000;
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
