import type { Cell } from "../model/cell.ts";
import type { Figure } from "../model/figure.ts";

/** One column of a printed view: its name is a contract with whoever reads the table. */
export interface ViewColumn<Row> {
  readonly name: string;
  readonly says: string;
  readonly cell: (row: Row) => Cell;
  /** The figure behind the cell, where the cell is one end of a calculated figure. */
  readonly figure?: (row: Row) => Figure | undefined;
}

/** A derived table: what one row is, and its columns in order. */
export interface View<Row> {
  readonly name: string;
  readonly says: string;
  readonly columns: readonly ViewColumn<Row>[];
  /** The city that a row is about, where it is about one. */
  readonly cityOf: (row: Row) => string | undefined;
}
