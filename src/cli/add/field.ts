import type { Column } from "../../check/column.ts";

/** The cells that are known so far, under the names of their columns. */
export type Cells = Readonly<Record<string, string>>;

/** One thing that a command must know: an option of the command line, or a question. */
export interface Field {
  /** The name of the column, or of what else is asked for. */
  readonly name: string;
  /** As it is written on the command line, without its dashes. */
  readonly flag: string;
  readonly column: Column<unknown>;
  /** What is proposed, after the cells before it. */
  readonly suggest?: (cells: Cells) => string | undefined;
  /** Whether the proposal is taken where nobody can be asked, since it follows from the rest. */
  readonly follows?: boolean;
  /** The words that a name of another row may be; more may be wrong with a word than that it is not among them. */
  readonly known?: readonly string[];
  /** Whether the field is asked for at all, after the cells before it. */
  readonly when?: (cells: Cells) => boolean;
  /** What is written for what was typed, such as the code of a country for its name. */
  readonly toCell?: (text: string) => string;
  /** What is wrong with a cell beyond the form of its column. */
  readonly fault?: (text: string) => { readonly message: string; readonly hint: string } | undefined;
}

export const applies = ({ when }: Field, cells: Cells): boolean => when === undefined || when(cells);

/** Whether the command cannot go on without an answer. */
export const isNeeded = (field: Field, cells: Cells): boolean => applies(field, cells) && field.column.required;
