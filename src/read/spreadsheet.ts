import type { Code } from "../model/codes.ts";
import type { Problem } from "../model/problem.ts";

/** A cell of a spreadsheet as text, or what keeps it from being read. */
export type SheetCell = string | { readonly code: Code; readonly message: string; readonly hint: string };

/** A row that has at least one filled cell; `line` is the number that the spreadsheet shows. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly SheetCell[];
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/** The sheets of a spreadsheet in their order, hidden ones too, or why it could not be opened. */
export type Spreadsheet = readonly Sheet[] | Problem;

/** How a sheet is named in the place of a problem. */
export const sheetFile = (path: string, sheet: string): string => `${path}!${sheet}`;
