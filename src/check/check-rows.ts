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
}

const separator = "\u001f";

/** The value of a cell as its file writes it: with a decimal comma, or as the address that a linked cell leads to. */
function parseIn({ decimalComma }: TextTable, { cells, links }: TextRecord, { name, at, column }: Positioned): Parsed {
  const text = (column.kind === "url" ? links?.get(at) : undefined) ?? cells[at] ?? "";
  const plain = decimalComma ? fromDecimalComma(text, column) : text;
  return typeof plain === "string" ? parseCell(plain, column, name) : plain;
}

function checkRecord(record: TextRecord, columns: readonly Positioned[], part: TextTable) {
  const { file } = part;
  const values: Record<string, unknown> = { at: { file, line: record.line } };
  const problems: Problem[] = [];
  for (const positioned of columns) {
    const { name, at } = positioned;
    const parsed = at < 0 ? { value: undefined } : parseIn(part, record, positioned);
    if ("value" in parsed) values[name] = parsed.value;
    else {
      const place = { file, line: record.line };
      const { message, hint } = parsed;
      problems.push(problem(parsed.code, { place, column: columnPlace(part, at), message, hint }));
    }
  }
  return { values, problems };
}

/** Parses every cell of a part of a table by the declaration of its column; the same part is parsed once. */
export const checkRows = remembered((part: TextTable, table: Table): Rows => {
  const { file, layer, header, records } = part;
  const columns = Object.entries(table.columns).map(([name, column]) => ({ name, column, at: header.indexOf(name) }));
  const keys = table.key.map((name) => header.indexOf(name));
  const lacksKey = table.key.some((name) => table.columns[name]?.required === true && !header.includes(name));
  const lacks = columns.some(({ at, column }) => at < 0 && column.required);
  const problems: Problem[] = [];
  const rows = records.map((record): CheckedRow => {
    const checked = checkRecord(record, columns, part);
    problems.push(...checked.problems);
    return {
      row: { ...checked.values, at: { file, line: record.line } },
      sound: !lacks && checked.problems.length === 0,
      layer,
      key: lacksKey ? `${file}:${record.line}` : keys.map((at) => record.cells[at] ?? "").join(separator),
    };
  });
  return { rows, problems };
});
