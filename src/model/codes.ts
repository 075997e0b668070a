/** error: nothing is built; warning: built and shown; note: for whoever wants to know. */
export type Level = "error" | "warning" | "note";

interface CodeSays {
  readonly level: Level;
  /** What the code stands for, in one sentence. */
  readonly says: string;
}

const error = (says: string): CodeSays => ({ level: "error", says });

/** Every kind of problem, under its stable code. */
export const codes = {
  "no-datasets": error("A datasets folder is missing or holds no table."),
  "unknown-table": error("A CSV file is not named for a table."),
  "not-utf-8": error("The bytes of a file are not UTF-8."),
  "nul-byte": error("A file has a NUL byte, which no text has."),
  "empty-file": error("A file has no header row."),
  "unclosed-quote": error("A quoted cell is never closed."),
  "stray-quote": error("A quote stands where RFC 4180 allows none."),
  "ragged-row": error("A row has more or fewer cells than the header."),
  "blank-line": error("A line between rows is blank."),
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
  "duplicate-key": error("Two rows of one folder have the same key."),
  "unknown-reference": error("A cell names a row that no table has."),
  "bounds-against-qualifier": error("The low and high ends of an amount do not fit its qualifier."),
  "amount-without-currency": error("An amount has a sum and no currency."),
  "nothing-stated": error("An amount states no sum, no share and no term."),
  "years-without-total": error("A number of years is given for an amount that is no total."),
  "part-of-itself": error("A measure is, over its wholes, a part of itself."),
  "part-of-another-city": error("A measure is part of a measure of another city."),
  "part-in-another-currency": error("A pot is inside a pot of another currency."),
  "ends-before-it-starts": error("A package or a term ends before it starts."),
  "unknown-edition": error("A ranking names an edition that its index does not have."),
  "rank-beyond-count": error("A rank is larger than the number ranked."),
  "unit-against-type": error("The unit of an indicator is not that of its type."),
  "claim-fails": error("A claim is not what the tables say."),
  "claim-unclear": error("A claim does not lead to exactly one cell."),
  "bad-workbook": error("The workbook file is not as it should be."),
  "bad-page": error("A page has a mistake."),
} as const satisfies Readonly<Record<string, CodeSays>>;

export type Code = keyof typeof codes;
