/** What stands in one cell; "" is an empty one. A date is a whole ISO date. */
export type Value = string | number | DateValue | LinkValue;

interface DateValue {
  readonly date: string;
}

interface LinkValue {
  readonly text: string;
  /** An address, or "#Sheet!A1" for a place in the workbook. */
  readonly link: string;
}

/** How the values of a column are shown, and in what unit they are. */
export const formats = {
  text: { numFmt: "@", unit: "text", width: 40 },
  words: { numFmt: "@", unit: "text", width: 44 },
  prose: { numFmt: "@", unit: "text", width: 90 },
  whole: { numFmt: "0", unit: "whole number", width: 12 },
  year: { numFmt: "0", unit: "calendar year", width: 11 },
  flag: { numFmt: "0", unit: "1 for yes, 0 for no", width: 11 },
  row: { numFmt: "0", unit: "row of that table, counted below its header", width: 11 },
  count: { numFmt: "#,##0", unit: "count", width: 14 },
  number: { numFmt: "General", unit: "number", width: 14 },
  date: { numFmt: "yyyy-mm-dd", unit: "date, or text where only the month or the year is stated", width: 13 },
  money: { numFmt: "#,##0", unit: "units of the currency of the row", width: 18 },
  usd: { numFmt: '#,##0" USD"', unit: "US dollars", width: 20 },
  cny: { numFmt: '#,##0" CNY"', unit: "yuan", width: 20 },
  rate: { numFmt: "#,##0.000000", unit: "units of the currency for one dollar", width: 14 },
  each: { numFmt: "#,##0.00", unit: "units of the currency of the row for each resident", width: 16 },
  eachUsd: { numFmt: '#,##0.00" USD"', unit: "US dollars for each resident", width: 18 },
  eachPpp: { numFmt: '#,##0.00" intl. $"', unit: "international dollars for each resident", width: 20 },
  percent: {
    numFmt: '[>=0.1]0.000" %";[>=0.01]0.0000" %";0.00000" %"',
    unit: "percent of gross domestic product",
    width: 16,
  },
  share: { numFmt: "0.0000", unit: "share, 0 to 1", width: 12 },
  link: { numFmt: "General", unit: "link to a row of another sheet", width: 24 },
} as const;

export type Format = keyof typeof formats;

/** One column of a table: its name, what it says, and how each row fills it. */
export interface SheetColumn<Row> {
  readonly name: string;
  readonly says: string;
  readonly format: Format;
  /** The unit of the values, where it is not that of the format. */
  readonly unit?: string;
  /** In a column of formulas, what the formula comes to: kept in the file, and what a recalculation must give again. */
  readonly value: (row: Row) => Value;
  /** The same in every row, with [@name] for another cell of the row; without "=". */
  readonly formula?: string;
  /** The sheet whose row the formula finds, counted below its header: the cell becomes a link that leads there. */
  readonly leadsTo?: string;
  /** Whether there is always such a row. */
  readonly alwaysLeads?: true;
}

/** What a sheet is made of: facts as they were read, formulas that follow a change, values that do not, or front matter. */
export type SheetKind = "front" | "live" | "written" | "facts";

/** A sheet that holds one table, with its rows filled in. */
export interface Sheet {
  readonly name: string;
  readonly table: string;
  readonly title: string;
  readonly says: string;
  readonly kind: SheetKind;
  /** What an empty cell stands for, and whatever else stands above the table. */
  readonly notes: readonly string[];
  readonly columns: readonly Omit<SheetColumn<never>, "value">[];
  readonly rows: readonly (readonly Value[])[];
  /** How many columns stay in sight when the sheet is moved sideways. */
  readonly frozen: number;
  /** The cells that formulas know by a name: the column and the row in the table, counted from 0. */
  readonly named?: Readonly<Record<string, { readonly column: number; readonly row: number }>>;
  /** The words that cells may hold, offered where they are edited. */
  readonly choices?: readonly Choice[];
}

/** Cells that may hold only some words. */
export interface Choice {
  readonly column: number;
  /** The row in the table, counted from 0; all rows where none is named. */
  readonly row?: number;
  readonly words: readonly string[];
}

type Head = Pick<Sheet, "name" | "title" | "says" | "kind"> &
  Partial<Pick<Sheet, "notes" | "frozen" | "table" | "choices">>;

/** A sheet of the given rows. Its table has the name of the sheet, with underscores. */
export const toSheet = <Row>(head: Head, columns: readonly SheetColumn<Row>[], rows: readonly Row[]): Sheet => ({
  notes: [],
  frozen: 1,
  table: head.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_"),
  ...head,
  columns: columns.map(({ value: _, ...column }) => column),
  rows: rows.map((row) => columns.map(({ value }) => value(row))),
});

/** A column of values that stand as they are. */
export const written = <Row>(
  name: string,
  says: string,
  format: Format,
  value: (row: Row) => Value,
): SheetColumn<Row> => ({ name, says, format, value });

/** A column of formulas. */
export const live = <Row>(
  [name, says, format]: readonly [name: string, says: string, format: Format],
  formula: string,
  value: (row: Row) => Value,
): SheetColumn<Row> => ({ name, says, format, formula, value });

/** A column of links to the row of another sheet that a formula finds; `value` gives that row, or why there is none. */
export const leads = <Row>(
  [name, sheet]: readonly [name: string, sheet: string],
  row: string,
  value: (row: Row) => Value,
): SheetColumn<Row> => ({
  name,
  says: `leads to its row on the sheet ${sheet}`,
  format: "link",
  formula: row,
  value,
  leadsTo: sheet,
});

/** The same for a row that is always there, so that its formula is shorter. */
export const leadsAlways = <Row>(
  names: readonly [name: string, sheet: string],
  row: string,
  value: (row: Row) => number,
): SheetColumn<Row> => ({ ...leads(names, row, value), alwaysLeads: true });
