import { type Problem, problem } from "../model/problem.ts";
import { remembered } from "../model/remember.ts";
import type { TextRecord, TextTable } from "../read/text-table.ts";
import type { Column } from "./column.ts";
import { columnPlace } from "./column-place.ts";
import { fromDecimalComma } from "./decimal-comma.ts";
import type { Table } from "./define-table.ts";
import { type Parsed, parseCell } from "./parse-cell.ts";

/** One record with its values as far as they could be parsed. */
export interface CheckedRow {
  readonly row: Readonly<Record<string, unknown>> & { readonly at: { readonly file: string; readonly line: number } };
  /** Whether every cell holds what its column declares, and none that is needed is lacking. */
  readonly sound: boolean;
  readonly layer: number;
  /** The cells of the key columns as text; where the file lacks one of them, no two rows are the same. */
  readonly key: string;
}

interface Rows {
  readonly rows: readonly CheckedRow[];
  readonly problems: readonly Problem[];
}

/** A column with its position in the file; `at` is -1 where an optional column is not there. */
interface Positioned {
  readonly name: string;
  readonly at: number;
  readonly column: Column<unknown>;
  /** The values of cells that were met before. */
  readonly known: Map<string, unknown>;
}

const separator = "\u001f";

/** The value of a cell as its file writes it: with a decimal comma, or as the address that a linked cell leads to. */
function parseIn({ decimalComma }: TextTable, { cells, links }: TextRecord, { name, at, column }: Positioned): Parsed {
  const text = (column.kind === "url" ? links?.get(at) : undefined) ?? cells[at] ?? "";
  const plain = decimalComma ? fromDecimalComma(text, column) : text;
  return typeof plain === "string" ? parseCell(plain, column, name) : plain;
}

interface Sorted {
  readonly columns: readonly Positioned[];
  /** The problems of the part so far, to which those of a record are added. */
  readonly problems: Problem[];
}

/** The values of a record by their columns, those left out that cannot be parsed. */
function checkRecord(record: TextRecord, part: TextTable, { columns, problems }: Sorted): CheckedRow["row"] {
  const { file } = part;
  const { line } = record;
  const values: Record<string, unknown> & CheckedRow["row"] = { at: { file, line } };
  for (const positioned of columns) {
    const { name, at, known } = positioned;
    const text = at < 0 ? "" : (record.cells[at] ?? "");
    if (known.has(text)) {
      values[name] = known.get(text);
      continue;
    }
    const parsed = at < 0 ? { value: undefined } : parseIn(part, record, positioned);
    if (!("value" in parsed)) {
      const { code, message, hint } = parsed;
      problems.push(problem(code, { place: { file, line }, column: columnPlace(part, at), message, hint }));
      continue;
    }
    values[name] = parsed.value;
    if (known.size < mostKnown && positioned.column.kind !== "url") known.set(text, parsed.value);
  }
  return values;
}

/** So many different cells of a column are remembered with their values: most columns hold the same few words. */
const mostKnown = 256;

/** Parses every cell of a part of a table by the declaration of its column; the same part is parsed once. */
export const checkRows = remembered((part: TextTable, table: Table): Rows => {
  const { file, layer, header, records } = part;
  const columns = Object.entries(table.columns).map(([name, column]) => ({
    name,
    column,
    at: header.indexOf(name),
    known: new Map<string, unknown>(),
  }));
  const keys = table.key.map((name) => header.indexOf(name));
  const lacksKey = table.key.some((name) => table.columns[name]?.required === true && !header.includes(name));
  const lacks = columns.some(({ at, column }) => at < 0 && column.required);
  const problems: Problem[] = [];
  const rows = records.map((record): CheckedRow => {
    const before = problems.length;
    const row = checkRecord(record, part, { columns, problems });
    return {
      row,
      sound: !lacks && problems.length === before,
      layer,
      key: lacksKey ? `${file}:${record.line}` : keys.map((at) => record.cells[at] ?? "").join(separator),
    };
  });
  return { rows, problems };
});
