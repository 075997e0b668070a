import type { Cell } from "../model/cell.ts";
import type { Trace } from "../model/figure.ts";

/** What the cells of a column are; those of a number may also be the word "unknown". */
export type CellKind = "text" | "integer" | "year" | "number";

/** What a program needs to know of a column beside its name, so that its cells can be read back and calculated with. */
export interface ColumnFacets {
  readonly kind: CellKind;
  /** What the numbers are in; `{currency}` stands for the value of the column `currency` in the same row. */
  readonly unit?: string;
  /** The table of the datasets whose key of one column the cells name. */
  readonly references?: string;
}

/** One column of a printed view: its name is a contract with whoever reads the table. */
export interface ViewColumn<Row> extends ColumnFacets {
  readonly name: string;
  readonly says: string;
  readonly cell: (row: Row) => Cell;
  /** How the number came to be, where the cell is a number that was calculated or looked up. */
  readonly trace?: (row: Row) => Trace | undefined;
  /** Which end of the traced bounds the cell is. */
  readonly end?: "low" | "high";
  /** What a reader is told in place of the cell, where that is a word of the tables. */
  readonly words?: (row: Row) => string | undefined;
  /** What must be said beside the cell wherever a reader meets it. */
  readonly remark?: (row: Row) => string | undefined;
  /** The column that says in words which row a key means. */
  readonly saidBy?: string;
}

/** A derived table: what one row is, and its columns in order. */
export interface View<Row> {
  readonly name: string;
  readonly says: string;
  /** The columns that tell one row from every other; not there where two rows may be alike in all of them. */
  readonly key?: readonly string[];
  readonly columns: readonly ViewColumn<Row>[];
  /** Whether its numbers follow from what the comparison counts, so that whoever shows them says what that is. */
  readonly counts: boolean;
  /** What its rows are, in a sentence, where a reader could take them for what the comparison counts. */
  readonly holds?: string;
  /** The city that a row is about, where it is about one. */
  readonly cityOf: (row: Row) => string | undefined;
}
