import { type CodeSays, error } from "./code-says.ts";

/** What can stand in the way of reading a file. */
export const readingCodes = {
  "no-datasets": error("A datasets folder is missing or holds no table."),
  "unknown-table": error("A CSV file is not named for a table."),
  "not-utf-8": error("The bytes of a file are not UTF-8."),
  "nul-byte": error("A file has a NUL byte, which no text has."),
  "empty-file": error("A file has no header row."),
  "unclosed-quote": error("A quoted cell is never closed."),
  "stray-quote": error("A quote stands where RFC 4180 allows none."),
  "ragged-row": error("A row has more or fewer cells than the header."),
  "blank-line": error("A line between rows is blank."),
} as const satisfies Readonly<Record<string, CodeSays>>;
