import type { City } from "../../check/tables/cities.ts";
import type { TableName } from "../../check/tables.ts";
import { type Cell, cellText } from "../../model/cell.ts";
import type { Place } from "../../model/problem.ts";

/** The columns of each table that a source states, beside the key. */
export const readingValues = {
  amounts: [
    "basis",
    "qualifier",
    "low",
    "high",
    "currency",
    "period",
    "years",
    "year",
    "share_pct",
    "term_months_min",
    "term_months_max",
  ],
  indicators: ["value", "unit"],
  rankings: ["rank", "score", "shared_unit"],
  exchange_rates: ["per_usd"],
} as const;

interface Statement {
  readonly columns: readonly string[];
  readonly row: object;
}

const isCell = (value: unknown): value is Cell =>
  value === undefined ||
  typeof value === "string" ||
  typeof value === "number" ||
  (typeof value === "object" && value !== null && "n" in value && "d" in value);

/** What a reading states in a column; nothing where its table has no such column. */
export function cellOfReading({ columns, row }: Statement, column: string): Cell {
  const cell: unknown = columns.includes(column) ? Reflect.get(row, column) : undefined;
  return isCell(cell) ? cell : undefined;
}

/** All that a reading states, in the order of the columns. */
export const valuesOfReading = (stated: Statement): readonly { readonly column: string; readonly cell: Cell }[] =>
  stated.columns.map((column) => ({ column, cell: cellOfReading(stated, column) }));

/** What a reading states, column by column: "low 500000000, currency CNY". */
export const statementOf = (stated: Statement): string =>
  valuesOfReading(stated)
    .filter(({ cell }) => cell !== undefined)
    .map(({ column, cell }) => `${column} ${cellText(cell)}`)
    .join(", ");

/** One reading of a fact, and by which rule it is preferred or not. */
export interface ReadingRow {
  readonly table: TableName;
  readonly key: string;
  readonly city: City | undefined;
  readonly sourceId: string;
  readonly locator: string;
  readonly preferred: boolean;
  readonly rule: string;
  /** The value columns of its table, and its row, whose cells they are; see `cellOfReading`. */
  readonly columns: readonly string[];
  readonly row: object;
  readonly note: string;
  readonly readings: number;
  /** Whether the values of the readings of this key differ. */
  readonly differs: boolean;
  readonly at: Place;
}
