import type { Tables } from "../../src/check/tables.ts";
import { derive } from "../../src/derive/derive.ts";
import type { Parameters } from "../../src/derive/parameters.ts";
import { writeWorkbook } from "../../src/export/xlsx/file/write-workbook.ts";
import type { Sheet, Value } from "../../src/export/xlsx/sheet.ts";
import { toSheets } from "../../src/export/xlsx/sheets.ts";
import { testFacts } from "../export/xlsx-facts.ts";
import { compareFormulas } from "./recalculate.ts";

/** The sheets of an exported workbook under some choices. */
export const sheetsOf = (tables: Tables, choices: Parameters): readonly Sheet[] => toSheets(derive(tables, choices));
/** The file that they make. */
export const fileOf = (sheets: readonly Sheet[]): Uint8Array => writeWorkbook(sheets, testFacts).bytes;

interface Change {
  readonly sheet: string;
  /** The columns by which the row is known, and the cells that change. */
  readonly where: Readonly<Record<string, Value>>;
  readonly to: Readonly<Record<string, Value>>;
}

/** What a person does who types other values into cells; the formulas keep what they came to before. */
export function typed(sheets: readonly Sheet[], { sheet, where, to }: Change): readonly Sheet[] {
  const found = sheets.find(({ name }) => name === sheet);
  if (found === undefined) throw new Error(`there is no sheet ${sheet}`);
  const at = (name: string) => found.columns.findIndex((column) => column.name === name);
  const isMeant = (row: readonly Value[]) =>
    Object.entries(where).every(([name, value]) => cell(row[at(name)]) === value);
  if (!found.rows.some(isMeant)) throw new Error(`${sheet} has no such row`);
  const rows = found.rows.map((row) =>
    isMeant(row) ? row.map((value, column) => to[found.columns[column]?.name ?? ""] ?? value) : row,
  );
  return sheets.map((one) => (one === found ? { ...found, rows } : one));
}

const cell = (value: Value | undefined): unknown => (typeof value === "object" && "text" in value ? value.text : value);

/** What a person does who types other values into the sheet of assumptions. */
export const assume = (sheets: readonly Sheet[], cells: Readonly<Record<string, Value>>): readonly Sheet[] =>
  Object.entries(cells).reduce(
    (sofar, [name, value]) => typed(sofar, { sheet: "Assumptions", where: { cell_name: name }, to: { value } }),
    sheets,
  );

/** What conflicts, which are written, give to the columns of formulas, so that no change of the choices reaches it. */
const ofConflicts = /^other_reading|^Other readings/;

/** What follows a change: as many rows of results as the workbook was written with, and nothing of conflicts. */
export const following = (wanted: readonly Sheet[], given: readonly Sheet[]): readonly Sheet[] =>
  wanted.map((sheet) => ({
    ...sheet,
    columns: sheet.columns.map(({ formula, ...column }) =>
      formula === undefined || ofConflicts.test(column.name) ? column : { ...column, formula },
    ),
    rows:
      sheet.name === "Results"
        ? sheet.rows.slice(0, given.find(({ name }) => name === sheet.name)?.rows.length)
        : sheet.rows,
  }));

/** What LibreOffice is given, and what it must come to. */
export type Cases = Readonly<Record<string, { readonly given: readonly Sheet[]; readonly wanted: readonly Sheet[] }>>;

/** The files of cases, by the names under which LibreOffice saves them. */
export const filesOf = (cases: Cases): Readonly<Record<string, Uint8Array>> =>
  Object.fromEntries(Object.values(cases).map((one, at) => [`case${at}`, fileOf(one.given)]));

/** Sets what LibreOffice saved of a case against what it must come to. */
export function compareCase(cases: Cases, name: string, saved: Readonly<Record<string, Uint8Array>>) {
  const { wanted = [], given = [] } = cases[name] ?? {};
  const found = saved[`case${Object.keys(cases).indexOf(name)}`] ?? new Uint8Array();
  return compareFormulas(wanted === given ? wanted : following(wanted, given), found);
}
