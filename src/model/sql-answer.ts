import type { Cell } from "./cell.ts";

/** One column of an answer: its name as the query gives it, and what its cells are. */
export interface AnswerColumn {
  readonly name: string;
  readonly kind: "text" | "integer" | "number";
}

/** What a query came to. Cells are exact where the engine's are; an unknown end is the word "unknown". */
export interface Answer {
  readonly columns: readonly AnswerColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** The tables and views that it reads. */
  readonly from: readonly string[];
  /** What whoever asked should know of its numbers. */
  readonly notes: readonly string[];
}

/** Why a query has no answer; `at` is where in its text, both counted from 1. */
export interface Refusal {
  readonly message: string;
  readonly hint: string;
  readonly at?: { readonly line: number; readonly column: number };
}

/** What a query can read besides rows: `$city` is the value called city. */
export type QueryValues = Readonly<Record<string, string | number>>;

/** Puts a query to the tables and views of a workbook. */
export type Ask = (sql: string, values?: QueryValues) => Promise<Answer | Refusal>;

export const isRefusal = (given: Answer | Refusal): given is Refusal => "message" in given;
