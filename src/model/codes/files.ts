import { type CodeSays, error, note, warning } from "./code-says.ts";

/** What can be said of files that other programs saved: how they were read, and what stood in the way. */
export const filesCodes = {
  "decoded-as-utf-16": note("A file is read as UTF-16, by its byte order mark."),
  "decoded-as-gb18030": note("A file is read as GB18030, since it is not UTF-8 and gives Chinese words."),
  "not-utf-16": error("A file begins as UTF-16 and is not."),
  "semicolon-separated": note("A file is read with semicolons between its cells and commas in its numbers."),
  "tab-separated": note("A file is read with tabs between its cells."),
  "unclear-separator": error("The header of a file can be parted by more than one sign."),
  "header-not-first": error("The names of the columns stand below other lines."),
  "empty-rows-at-end": note("Empty rows at the end of a file are left out."),
  "empty-columns-at-end": note("Empty columns at the end of a file are left out."),
  "file-not-read": warning("A file of a kind that is not read lies among the datasets."),
  "unreadable-xlsx": error("A file is named .xlsx and is no spreadsheet that can be opened."),
  "oversized-xlsx": error("A spreadsheet is too large to be opened."),
  "unknown-sheet": error("A sheet of a spreadsheet is not named for a table."),
  "sheet-not-read": note("A sheet of a spreadsheet is left out by its name, or is empty."),
  "error-cell": error("A cell of a spreadsheet shows an error, or a formula without a value."),
  "merged-cell": error("A cell of a spreadsheet is merged into another."),
  "unreadable-json": error("A JSON file breaks the rules of JSON."),
  "json-shape": error("A JSON file is not a list of flat records."),
} as const satisfies Readonly<Record<string, CodeSays>>;
