import type { Table } from "../check/define-table.ts";
import type { Differing } from "../import/compare-rows.ts";
import type { MadeRow } from "../import/make-rows.ts";
import { type Written, writeRows } from "../import/write-rows.ts";
import { UserError } from "../model/user-error.ts";
import { formatList } from "../text/format-list.ts";
import { readIfThere } from "./import-pack.ts";
import type { Opened } from "./open-workbook.ts";

/** Rows that are to go into one file of a pack. */
export interface RowsFor {
  readonly table: Table;
  /** The file, as problems name it. */
  readonly path: string;
  readonly fresh: readonly MadeRow[];
  readonly replaced: readonly Differing[];
}

const notPlain = (path: string): UserError =>
  new UserError(
    `"${path}" is not a CSV file in UTF-8 with commas`,
    "Rows are added to such files only: save it as one first, or name another pack with --into.",
  );

/** The text of a file with every sign that it has; nothing else than UTF-8 is rewritten in passing. */
function textOf(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) throw notPlain(path);
    throw cause;
  }
}

function headerOf(text: string, path: string, table: Table): readonly string[] {
  const [first = ""] = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const header = first.split(",").map((name) => name.replace(/^"(.*)"$/, "$1"));
  if (header.some((name) => Object.hasOwn(table.columns, name))) return header;
  throw notPlain(path);
}

function refuseForeignRow({ path, replaced }: RowsFor): void {
  const other = replaced.find(({ standing }) => standing.at.file !== path);
  if (other === undefined) return;
  throw new UserError(
    `${other.standing.at.file}:${other.standing.at.line} would be replaced and is not in ${path}`,
    "Name the pack that holds it with --into, or mend that file by hand.",
  );
}

/** The text that a file would have with the rows in it. */
export function textWith(rows: RowsFor, opened: Opened): Written {
  const { table, path, fresh, replaced } = rows;
  refuseForeignRow(rows);
  const bytes = readIfThere(path, opened);
  const text = bytes === undefined ? undefined : textOf(bytes, path);
  const header = text === undefined ? Object.keys(table.columns) : headerOf(text, path, table);
  const used = new Set([...fresh, ...replaced.map(({ row }) => row)].flatMap(({ cells }) => Object.keys(cells)));
  const lacking = [...used].filter((name) => !header.includes(name));
  if (lacking.length > 0) {
    throw new UserError(
      `${path} has no column ${formatList(lacking.map((name) => `"${name}"`))}`,
      "Add it to the first line of the file, with an empty cell in each row.",
    );
  }
  return writeRows({ text, header }, fresh, replaced);
}

/** Lines that a file would lose and gain. */
export function formatChange(path: string, before: string | undefined, { text, from }: Written): string {
  const lines = text.split("\n");
  const old = before?.split("\n") ?? [];
  const count = old.at(-1) === "" ? old.length - 1 : old.length;
  const changed = [...from.keys()].toSorted((a, b) => a - b);
  return [
    `--- ${path}${before === undefined ? " (new)" : ""}`,
    ...changed.flatMap((line) => [...(line <= count ? [`-${old[line - 1] ?? ""}`] : []), `+${lines[line - 1] ?? ""}`]),
    "",
  ].join("\n");
}
