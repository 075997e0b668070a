import type { Place } from "../model/problem.ts";
import type { Column } from "./column.ts";

type Columns = Readonly<Record<string, Column<unknown>>>;

/** One table, declared once: row type, checks, templates and the data dictionary follow from it. */
export interface Table {
  readonly name: string;
  /** What one row stands for. */
  readonly says: string;
  readonly key: readonly string[];
  readonly columns: Columns;
}

interface Declared<Name extends string, C extends Columns> extends Table {
  readonly name: Name;
  readonly key: readonly (keyof C & string)[];
  readonly columns: C;
}

/** The row of a table: its columns under their CSV names, and the place of the record. */
export type RowOf<T> =
  T extends Declared<string, infer C>
    ? { readonly [Name in keyof C]: C[Name] extends Column<infer Value> ? Value : never } & { readonly at: Place }
    : never;

export const defineTable = <const Name extends string, const C extends Columns>(
  table: Declared<Name, C>,
): Declared<Name, C> => table;
