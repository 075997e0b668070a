import { headerRow } from "./file/header-row.ts";
import type { Sheet, Value } from "./sheet.ts";

/** The address of a row in words: "amounts row 200". */
const inWords = (sheet: string, row: number): string => `${sheet} row ${row}`;

/** A link to the row that a formula finds, counted below the header; a word instead of a row stays as it is. */
function linkFormula(row: string, { name, header, always }: { name: string; header: number; always: boolean }): string {
  const link = `HYPERLINK("#'${name}'!A"&${row}+${header},"${name} row "&${row}+${header})`;
  return always ? link : `IFERROR(${link},${row})`;
}

/** Makes links of the columns that lead to rows of other sheets, which stand where the header of each sheet ends. */
export function withRowLinks(sheets: readonly Sheet[]): readonly Sheet[] {
  const headers = new Map(sheets.map((sheet) => [sheet.name, headerRow(sheet)]));
  return sheets.map((sheet) => {
    if (sheet.columns.every(({ leadsTo }) => leadsTo === undefined)) return sheet;
    const linked = sheet.columns.map((column) => {
      const { leadsTo: name, formula } = column;
      const header = name === undefined ? undefined : headers.get(name);
      if (name === undefined || header === undefined || formula === undefined)
        return { column, shown: (value: Value) => value };
      return {
        column: { ...column, formula: linkFormula(formula, { name, header, always: column.alwaysLeads === true }) },
        shown: (value: Value) => (typeof value === "number" ? inWords(name, value + header) : value),
      };
    });
    return {
      ...sheet,
      columns: linked.map(({ column }) => column),
      rows: sheet.rows.map((row) => row.map((value, at) => linked[at]?.shown(value) ?? value)),
    };
  });
}
