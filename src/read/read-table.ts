import { type Problem, problem } from "../model/problem.ts";
import { decodeText } from "./decode-text.ts";
import { splitRecords } from "./split-records.ts";
import type { TextRecord, TextTable } from "./text-table.ts";

/** A table as far as it could be read, and what stood in the way. */
export interface Read {
  readonly table: TextTable | undefined;
  readonly problems: readonly Problem[];
}

interface Part {
  readonly name: string;
  readonly file: string;
  readonly layer: number;
}

function nulBytes(text: string, file: string): readonly Problem[] {
  const at = text.indexOf("\0");
  if (at < 0) return [];
  const line = text.slice(0, at).split(/\r\n|\n|\r/).length;
  const hint = "Remove it; a file with many of them is no CSV file or is UTF-16: save it as CSV UTF-8.";
  return [problem("nul-byte", { place: { file, line }, message: "the line has a NUL byte", hint })];
}

const isBlank = ({ cells }: TextRecord): boolean => cells.length === 1 && cells[0]?.trim() === "";

function misshapen(record: TextRecord, { file, columns }: { file: string; columns: number }): Problem | undefined {
  const place = { file, line: record.line };
  if (isBlank(record) && columns > 1) {
    return problem("blank-line", { place, message: "the line is blank", hint: "Remove the line." });
  }
  if (record.cells.length === columns) return undefined;
  return problem("ragged-row", {
    place,
    message: `the row has ${record.cells.length} cells, the header has ${columns}`,
    hint: "Write one cell for each column; put a cell that has a comma in quotes.",
  });
}

function toTable(part: Part, [head, ...rest]: readonly TextRecord[]): Read {
  const { file } = part;
  if (head === undefined || isBlank(head)) {
    const hint = "Write the names of the table's columns in the first line, or remove the file.";
    return {
      table: undefined,
      problems: [problem("empty-file", { place: { file, line: 1 }, message: "the file has no header row", hint })],
    };
  }
  const columns = head.cells.length;
  const judged = rest.map((record) => ({ record, wrong: misshapen(record, { file, columns }) }));
  return {
    table: {
      ...part,
      header: head.cells,
      records: judged.flatMap(({ record, wrong }) => (wrong === undefined ? [record] : [])),
    },
    problems: judged.flatMap(({ wrong }) => (wrong === undefined ? [] : [wrong])),
  };
}

/** Reads one file strictly: UTF-8, RFC 4180, every row as wide as the header. What is wrong is told, never mended. */
export function readTable(bytes: Uint8Array, part: Part): Read {
  const text = decodeText(bytes, part.file);
  if (typeof text !== "string") return { table: undefined, problems: [text] };
  const { records, problems } = splitRecords(text, part.file);
  const read = toTable(part, records);
  return { table: read.table, problems: [...nulBytes(text, part.file), ...problems, ...read.problems] };
}
