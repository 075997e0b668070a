import { existsSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { UserError } from "../model/user-error.ts";
import { readJson } from "../read/read-json.ts";
import { readSheet } from "../read/read-sheet.ts";
import { readTable } from "../read/read-table.ts";
import { type Sheet, sheetFile } from "../read/spreadsheet.ts";
import type { Read } from "../read/to-table.ts";
import { formatList } from "../text/format-list.ts";
import { didYouMean } from "../text/nearest.ts";
import type { Terminal } from "./terminal.ts";

/** What is known of a foreign table before it is read. */
export interface ForeignFile {
  /** As the person wrote it. */
  readonly file: string;
  readonly sheet: string | undefined;
  /** The names of columns that it may have: they tell what separates its cells. */
  readonly columns: readonly string[];
}

/** The sheet that is named, or the only one with anything in it. */
function chooseSheet(sheets: readonly Sheet[], { file, sheet }: ForeignFile): Sheet {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const names = filled.map(({ name }) => name);
  const found = sheet === undefined ? filled : sheets.filter(({ name }) => name === sheet);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const list = `Its sheets are ${formatList(names.map((name) => `"${name}"`))}.`;
  if (sheet !== undefined)
    throw new UserError(`"${file}" has no sheet "${sheet}"`, `${didYouMean(sheet, names)}${list}`);
  throw names.length === 0
    ? new UserError(`"${file}" has no filled sheet`, "Name the file of the foreign table.")
    : new UserError(`"${file}" has several sheets`, `Name one of them with --sheet. ${list}`);
}

async function readSpreadsheet(bytes: Uint8Array, asked: ForeignFile): Promise<Read> {
  const { file, columns } = asked;
  const { openSpreadsheet } = await import("../read/open-spreadsheet.ts");
  const sheets = await openSpreadsheet(bytes, file);
  if (!("map" in sheets)) return { table: undefined, problems: [sheets] };
  const sheet = chooseSheet(sheets, asked);
  return readSheet(sheet, { name: sheet.name, file: sheetFile(file, sheet.name), layer: 0 }, columns);
}

function readBytes(bytes: Uint8Array, asked: ForeignFile): Read | Promise<Read> {
  const { file, columns, sheet } = asked;
  if (/\.xlsx$/i.test(file)) return readSpreadsheet(bytes, asked);
  if (sheet !== undefined) throw new UserError(`"${file}" has no sheets`, "Leave out --sheet: it is for .xlsx files.");
  const part = { name: basename(file), file, layer: 0 };
  return /\.json$/i.test(file) ? readJson(bytes, part) : readTable(bytes, part, columns);
}

/** Reads a foreign table as packs are read; blank lines between its rows are no mistake of it. */
export async function readForeign(asked: ForeignFile, { folder }: Terminal): Promise<Read> {
  const path = resolve(folder, asked.file);
  if (!existsSync(path)) throw new UserError(`"${asked.file}" is not there`, "Name the file of the foreign table.");
  const { table, problems } = await readBytes(readFileSync(path), asked);
  return { table, problems: problems.filter(({ code }) => code !== "blank-line") };
}
