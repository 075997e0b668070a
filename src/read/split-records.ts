import { CsvError, parse } from "csv-parse/sync";
import { type Problem, problem } from "../model/problem.ts";
import { quickRows } from "./quick-rows.ts";
import type { TextRecord } from "./text-table.ts";

interface Split {
  readonly records: readonly TextRecord[];
  readonly problems: readonly Problem[];
}

const lineBreak = /\r\n|\n|\r/g;

/** Past this many broken quotes a file is not read further. */
const mostBroken = 200;

const breaksIn = (text: string): number => (/[\r\n]/.test(text) ? (text.match(lineBreak)?.length ?? 0) : 0);

/** The records with the line on which each begins, the first of them on `line`. */
function place(rows: readonly (readonly string[])[], line: number): TextRecord[] {
  let next = line;
  return rows.map((cells) => {
    const record = { cells, line: next };
    next += 1 + cells.reduce((count, cell) => count + breaksIn(cell), 0);
    return record;
  });
}

interface Parsing {
  readonly separator: string;
  readonly most?: number;
}

/** Raw rows by RFC 4180, as many as asked for; throws a CsvError at the first broken quote. */
export const parseRows = (text: string, { separator, most }: Parsing): string[][] =>
  parse(text, {
    delimiter: separator,
    relax_column_count: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    ...(most === undefined ? {} : { to: most }),
  });

function brokenQuote({ code }: CsvError, file: string, line: number): Problem {
  return code === "CSV_QUOTE_NOT_CLOSED"
    ? problem("unclosed-quote", {
        place: { file, line },
        message: "a quoted cell is opened here and never closed",
        hint: 'Close the cell with ", and write a quote inside a quoted cell as "".',
      })
    : problem("stray-quote", {
        place: { file, line },
        message: "a quote stands inside a cell, or text follows a closing quote",
        hint: 'Put the whole cell in quotes, and write a quote inside it as "".',
      });
}

/** Where the physical line after this position begins. */
function afterLine(text: string, from: number): number {
  const rest = /\r\n|\n|\r/.exec(text.slice(from));
  return rest === null ? text.length : from + rest.index + rest[0].length;
}

function offsetOfLine(text: string, line: number): number {
  let offset = 0;
  for (let at = 1; at < line; at += 1) offset = afterLine(text, offset);
  return offset;
}

/** Records read up to a broken quote, and the line on which the broken record begins. */
function untilBroken(
  text: string,
  found: CsvError,
  { line, separator }: { line: number; separator: string },
): { records: TextRecord[]; broken: number } {
  const good = Number(found["records"] ?? 0);
  const records = good === 0 ? [] : place(parseRows(text, { separator, most: good }), line);
  const last = records.at(-1);
  const broken =
    last === undefined ? line : last.line + 1 + last.cells.reduce((count, cell) => count + breaksIn(cell), 0);
  return { records, broken };
}

/** The rows of a text, most of them without the parser, which takes ten times as long. */
function fastRows(text: string, separator: string): readonly (readonly string[])[] {
  try {
    const quick = quickRows(text, separator, (quoted) => parseRows(quoted, { separator }));
    if (quick !== undefined) return quick;
  } catch (cause) {
    // Where the whole is broken, it is the whole that tells where.
    if (!(cause instanceof CsvError)) throw cause;
  }
  return parseRows(text, { separator });
}

/** All records of a file; a broken quote costs its own line, is told, and the rest is read on. */
export function splitRecords(text: string, file: string, separator = ","): Split {
  const records: TextRecord[] = [];
  const problems: Problem[] = [];
  let [rest, line] = [text, 1];
  while (problems.length < mostBroken) {
    try {
      return { records: records.concat(place(fastRows(rest, separator), line)), problems };
    } catch (cause) {
      if (!(cause instanceof CsvError)) throw cause;
      const read = untilBroken(rest, cause, { line, separator });
      records.push(...read.records);
      problems.push(brokenQuote(cause, file, read.broken));
      rest = rest.slice(afterLine(rest, offsetOfLine(rest, read.broken - line + 1)));
      line = read.broken + 1;
    }
  }
  return { records, problems };
}
