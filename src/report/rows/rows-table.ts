import type { DataTable } from "../../chart/chart.ts";
import type { PrintedView } from "../../derive/views.ts";
import { TemplateMistake } from "../template-mistake.ts";
import { type ShownRow, sortKey, tableCell } from "./row-cell.ts";
import { cellsOf, isWhole, knownColumn, type ShownColumn, shownColumns, titleOf } from "./shown-columns.ts";

/** A column of a table, and the head that its author gave it. */
export interface TitledColumn extends ShownColumn {
  readonly title: string;
}

/** The columns that an author lists, with commas between: "city_id, gdp_share as Share of product". */
export function columnsOf(list: string, set: PrintedView): readonly TitledColumn[] {
  const wanted = list.split(",").map((part) => part.trim());
  return wanted.map((part) => {
    const [name = "", title] = part.split(/\s+as\s+/);
    const column = knownColumn(name, set);
    return { ...column, title: title ?? titleOf(column.name) };
  });
}

/** All columns of a set; a figure stands as one column instead of its two ends, a range of places as one too. */
export function allColumns(set: PrintedView): readonly TitledColumn[] {
  const all = shownColumns(set);
  const wholes = all.filter(isWhole);
  const isInside = ({ at }: ShownColumn): boolean =>
    wholes.some((whole) => whole.at <= at && at < whole.at + cellsOf(whole));
  return all
    .filter((column) => isWhole(column) || !isInside(column))
    .toSorted((a, b) => a.at - b.at)
    .map((column) => ({ ...column, title: titleOf(column.name) }));
}

const isEmpty = (key: number | string): boolean => key === "";

/** Rows in the order of a column; those without a value come last, equal ones stay as they were. */
export function sortRows(rows: readonly ShownRow[], column: ShownColumn, order: string): readonly ShownRow[] {
  const turn = order === "ascending" ? 1 : -1;
  return rows.toSorted((one, two) => {
    const [a, b] = [sortKey(one, column), sortKey(two, column)];
    if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b));
    return a === b ? 0 : a < b ? -turn : turn;
  });
}

/** How many rows are wanted. */
export function toCount(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new TemplateMistake(`"${text}" is not a count`, "Write a number such as 10.");
  return Number(text);
}

const isNumeric = (cells: readonly { readonly sort?: number | string }[]): boolean =>
  cells.some(({ sort }) => typeof sort === "number");

/** The rows as a table of the page. */
export function toTable(rows: readonly ShownRow[], columns: readonly TitledColumn[], caption: string): DataTable {
  const cells = rows.map((row) => columns.map((column) => tableCell(row, column)));
  return {
    caption,
    columns: columns.map(({ title }, at) => ({
      title,
      ...(isNumeric(cells.flatMap((row) => row[at] ?? [])) ? { numeric: true } : {}),
    })),
    rows: cells,
  };
}
