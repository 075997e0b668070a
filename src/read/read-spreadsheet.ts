import { type Problem, problem } from "../model/problem.ts";
import { didYouMean } from "../text/nearest.ts";
import type { KnownTables } from "./known-tables.ts";
import { readSheet } from "./read-sheet.ts";
import { type Sheet, type Spreadsheet, sheetFile } from "./spreadsheet.ts";
import type { TextTable } from "./text-table.ts";

/** Sheets that people keep for themselves beside the tables. */
const isForPeople = (name: string): boolean => name.startsWith("_") || /^(notes?|readme)$/i.test(name);

function leftOut({ name, rows }: Sheet, file: string, known: readonly string[]): Problem {
  const place = { file };
  const example = `${didYouMean(name, known)}A sheet is named for its table: one of ${known.join(", ")}.`;
  if (isForPeople(name)) {
    const hint = 'Sheets named "notes" or "readme", and those whose names begin with "_", are for people.';
    return problem("sheet-not-read", { place, message: "the sheet is left out, by its name", hint });
  }
  if (rows.length === 0) {
    return problem("sheet-not-read", { place, message: "the sheet is empty and left out", hint: example });
  }
  const hint = `${example} Begin its name with "_" if it is not for citybook.`;
  return problem("unknown-sheet", { place, message: `"${name}" is not a table`, hint });
}

/** The sheets that are named for tables; all others are told. */
export function readSpreadsheet(
  sheets: Spreadsheet,
  { path, layer, known }: { readonly path: string; readonly layer: number; readonly known: KnownTables },
): { readonly tables: readonly TextTable[]; readonly problems: readonly Problem[] } {
  if (!("map" in sheets)) return { tables: [], problems: [sheets] };
  const read = sheets.map((sheet) => {
    const file = sheetFile(path, sheet.name);
    const columns = Object.hasOwn(known, sheet.name) ? known[sheet.name] : undefined;
    if (columns === undefined) return { table: undefined, problems: [leftOut(sheet, file, Object.keys(known))] };
    return readSheet(sheet, { name: sheet.name, file, layer }, columns);
  });
  return {
    tables: read.flatMap(({ table }) => (table === undefined ? [] : [table])),
    problems: read.flatMap(({ problems }) => problems),
  };
}
