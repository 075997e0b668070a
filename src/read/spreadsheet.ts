import type { Code } from "../model/codes.ts";
import type { Problem } from "../model/problem.ts";

/** What keeps a cell from being read. */
export interface CellFault {
  readonly code: Code;
  readonly message: string;
  readonly hint: string;
}

/** A cell that leads to an address, whatever it shows. */
export interface LinkedCell {
  readonly text: string;
  readonly link: string;
}

/** A cell of a spreadsheet as text. */
export type SheetCell = string | LinkedCell | CellFault;

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
