import { type Problem, problem } from "../model/problem.ts";
import { decodeText } from "./decode-text.ts";
import { findSeparator, type Separator } from "./find-separator.ts";
import { splitRecords } from "./split-records.ts";
import type { Part } from "./text-table.ts";
import { type Read, toTable } from "./to-table.ts";

const called: Readonly<Record<Separator, string>> = { ",": "comma", ";": "semicolon", "\t": "tab" };

function nulBytes(text: string, file: string): readonly Problem[] {
  const at = text.indexOf("\0");
  if (at < 0) return [];
  const line = text.slice(0, at).split(/\r\n|\n|\r/).length;
  const hint = "Remove it; a file with many of them is no CSV file or is UTF-16: save it as CSV UTF-8.";
  return [problem("nul-byte", { place: { file, line }, message: "the line has a NUL byte", hint })];
}

/**
 * Reads one file of separated cells strictly: RFC 4180, every row as wide as the header. How its bytes and its
 * separators are understood follows stated rules and is told; what is wrong is told, never mended.
 */
export function readTable(bytes: Uint8Array, part: Part, columns: readonly string[]): Read {
  const { file, name: table } = part;
  const decoded = decodeText(bytes, file);
  if (!("text" in decoded)) return { table: undefined, problems: [decoded] };
  const { text, notes } = decoded;
  const separated = findSeparator(text, columns, { file, table });
  if (!("separator" in separated)) return { table: undefined, problems: [...notes, separated] };
  const { separator } = separated;
  const { records, problems } = splitRecords(text, file, separator);
  const read = toTable(part, records, {
    columns,
    between: called[separator],
    lastBroken: problems.at(-1)?.place.line ?? 0,
  });
  return {
    table: read.table === undefined || separator !== ";" ? read.table : { ...read.table, decimalComma: true },
    problems: [...notes, ...separated.notes, ...nulBytes(text, file), ...problems, ...read.problems],
  };
}
