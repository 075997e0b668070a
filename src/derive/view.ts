import type { Cell } from "../model/cell.ts";
import type { Trace } from "../model/figure.ts";

/** One column of a printed view: its name is a contract with whoever reads the table. */
export interface ViewColumn<Row> {
  readonly name: string;
  readonly says: string;
  readonly cell: (row: Row) => Cell;
  /** How the number came to be, where the cell is a number that was calculated or looked up. */
  readonly trace?: (row: Row) => Trace | undefined;
  /** Which end of the traced bounds the cell is. */
  readonly end?: "low" | "high";
}

/** A derived table: what one row is, and its columns in order. */
export interface View<Row> {
  readonly name: string;
  readonly says: string;
  readonly columns: readonly ViewColumn<Row>[];
  /** The city that a row is about, where it is about one. */
  readonly cityOf: (row: Row) => string | undefined;
}
