import type { City } from "../../check/tables/cities.ts";
import type { TableName } from "../../check/tables.ts";
import type { Cell } from "../../model/cell.ts";
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

/** One reading of a fact, and by which rule it is preferred or not. */
export interface ReadingRow {
  readonly table: TableName;
  readonly key: string;
  readonly city: City | undefined;
  readonly sourceId: string;
  readonly locator: string;
  readonly preferred: boolean;
  readonly rule: string;
  readonly values: readonly { readonly column: string; readonly cell: Cell }[];
  readonly note: string;
  readonly readings: number;
  /** Whether the values of the readings of this key differ. */
  readonly differs: boolean;
  readonly at: Place;
}
