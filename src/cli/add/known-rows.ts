import { tables as declared, type TableName } from "../../check/tables.ts";
import type { TextTable } from "../../read/text-table.ts";
import type { Cells } from "./field.ts";

/** One row of the datasets as it stands in its file. */
export interface KnownRow {
  readonly file: string;
  readonly line: number;
  readonly cells: Cells;
}

/** The rows of the datasets as text, whether or not they are sound: what a new row may name, and what it may not repeat. */
export interface KnownRows {
  readonly rows: (table: TableName) => readonly KnownRow[];
  /** The ids of a table, in the order of the files. */
  readonly ids: (table: string) => readonly string[];
  readonly find: (table: TableName, cells: Cells) => KnownRow | undefined;
}

const toRows = ({ file, header, records }: TextTable): readonly KnownRow[] =>
  records.map((record) => ({
    file,
    line: record.line,
    cells: Object.fromEntries(header.map((name, at) => [name, record.cells[at] ?? ""])),
  }));

export const isTable = (name: string): name is TableName => Object.hasOwn(declared, name);

export function toKnownRows(read: readonly TextTable[]): KnownRows {
  const rows = (table: TableName) => read.filter(({ name }) => name === table).flatMap(toRows);
  const ids = (table: string) => {
    const [id = ""] = isTable(table) ? declared[table].key : [];
    return isTable(table) ? [...new Set(rows(table).map(({ cells }) => cells[id] ?? ""))] : [];
  };
  const find = (table: TableName, cells: Cells) =>
    rows(table).find((row) => declared[table].key.every((name) => (row.cells[name] ?? "") === (cells[name] ?? "")));
  return { rows, ids, find };
}
