import { type CodeSays, error } from "./code-says.ts";

/** What can be wrong with a header or a single cell. */
export const cellsCodes = {
  "blank-header": error("A column has no name."),
  "duplicate-header": error("Two columns have the same name."),
  "unknown-header": error("A column is not one of the table's."),
  "missing-header": error("A column that every row needs is not there."),
  "missing-cell": error("A cell that every row needs is empty."),
  "blank-around": error("A cell begins or ends with a blank."),
  "not-a-slug": error("A short name has other signs than lower-case letters, digits, dots, dashes and underscores."),
  "not-a-number": error("A cell is not a plain number."),
  "not-whole": error("A cell is not a whole number."),
  "not-a-year": error("A cell is not a year of four digits."),
  "not-a-date": error("A cell is not a date of the calendar."),
  "not-a-url": error("A cell is not an http or https address."),
  "not-in-form": error("A cell does not have the form of its column."),
  "unknown-word": error("A cell is not one of the allowed words."),
  "out-of-range": error("A number is below or above what its column allows."),
} as const satisfies Readonly<Record<string, CodeSays>>;
