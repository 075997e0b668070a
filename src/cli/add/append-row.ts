import type { TableName } from "../../check/tables.ts";
import { tables } from "../../check/tables.ts";
import { UserError } from "../../model/user-error.ts";
import type { Disk } from "../../read/disk.ts";
import { readTable } from "../../read/read-table.ts";
import type { TextTable } from "../../read/text-table.ts";
import { csvLine } from "../../text/csv-line.ts";
import { formatList } from "../../text/format-list.ts";
import type { Cells } from "./field.ts";
import { type Plan, plannedDisk } from "./planned.ts";

/** A row that is to be put at the end of its file, and the line it will stand on. */
export interface Appended {
  readonly plan: Plan;
  readonly file: string;
  readonly line: number;
}

/** The header row of a table's file, with all its columns. */
export const headerRow = (table: TableName): string => csvLine(Object.keys(tables[table].columns));

function refuseLostCells(cells: Cells, { header, file }: TextTable): void {
  const lost = Object.keys(cells).filter((name) => cells[name] !== "" && !header.includes(name));
  if (lost.length === 0) return;
  throw new UserError(
    `${file} has no column ${formatList(lost.map((name) => `"${name}"`))}`,
    "Add the column to its first line, and to each row, or leave the option out.",
  );
}

const unlike = (file: string): UserError =>
  new UserError(
    `${file} is not plain CSV, so that no row can be put at its end`,
    "Save it as CSV UTF-8 with commas first: citybook check tells what is wrong with it.",
  );

/** What is put at the end of a file so that it has one more row; its other bytes stay as they are. */
function endOf(disk: Disk, table: TextTable, cells: Cells): string {
  const text = new TextDecoder("utf-8").decode(disk.read(table.file));
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  const gap = /[\r\n]$/.test(text) ? "" : lineEnd;
  return `${gap}${csvLine(
    table.header.map((name) => cells[name] ?? ""),
    lineEnd,
  )}`;
}

/** Plans a row at the end of its table's file in a pack, in the order of the columns there; a missing file is begun. */
export function appendRow(
  table: TableName,
  cells: Cells,
  { pack, disk }: { readonly pack: string; readonly disk: Disk },
): Appended {
  const file = `${pack}/${table}.csv`;
  const isThere = disk.list(pack)?.includes(file) === true;
  const begun: Plan = { files: new Map(isThere ? [] : [[file, headerRow(table)]]), ends: new Map() };
  const before = plannedDisk(disk, begun);
  const columns = Object.keys(tables[table].columns);
  const part = { name: table, file, layer: 0 };
  const { table: read, problems } = readTable(before.read(file), part, columns);
  if (read === undefined || problems.some(({ level }) => level === "error")) throw unlike(file);
  refuseLostCells(cells, read);
  const end = endOf(before, read, cells);
  const plan: Plan = isThere
    ? { files: new Map(), ends: new Map([[file, end]]) }
    : { files: new Map([[file, `${headerRow(table)}${end}`]]), ends: new Map() };
  const after = readTable(plannedDisk(disk, plan).read(file), part, columns).table;
  const last = after?.records.at(-1);
  const isWhole =
    after?.records.length === read.records.length + 1 &&
    read.header.every((name, at) => last?.cells[at] === (cells[name] ?? ""));
  if (last === undefined || !isWhole) throw unlike(file);
  return { plan, file, line: last.line };
}
