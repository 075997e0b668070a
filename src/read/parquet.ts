import type { Problem } from "../model/problem.ts";
import type { TextRecord } from "./text-table.ts";

/** The columns and rows of a Parquet file as text; the line of a row is its number, counted from 1. */
export interface ParquetRows {
  readonly header: readonly string[];
  readonly records: readonly TextRecord[];
}

/** What a Parquet file holds, or why it could not be opened. */
export type Parquet = ParquetRows | Problem;
