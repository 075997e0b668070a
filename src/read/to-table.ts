import { columnLetter, type Problem, problem } from "../model/problem.ts";
import { formatNumber } from "../text/format-number.ts";
import type { Part, TextRecord, TextTable } from "./text-table.ts";
import { isEmpty, trimColumns, trimRows } from "./trim-empty.ts";

/** A table as far as it could be read, and what stood in the way. */
export interface Read {
  readonly table: TextTable | undefined;
  readonly problems: readonly Problem[];
}

function emptyRow({ cells, line }: TextRecord, file: string): Problem {
  const message = cells.length === 1 ? "the line is blank" : "the row is empty";
  const hint =
    cells.length === 1
      ? "Remove the line."
      : "Delete the whole row, or move the rows below it up; a spreadsheet keeps it.";
  return problem("blank-line", { place: { file, line }, message, hint });
}

interface Shape {
  readonly file: string;
  readonly columns: number;
  /** The word for what stands between cells. */
  readonly between: string;
}

/** What a cell may hold: three times as much as one of a spreadsheet. */
const mostLetters = 100_000;

function oversized({ cells, line }: TextRecord, at: number, file: string): Problem {
  const letters = formatNumber(cells[at]?.length ?? 0);
  return problem("oversized-cell", {
    place: { file, line },
    message: `the cell in column ${columnLetter(at)} has ${letters} letters, and may have ${formatNumber(mostLetters)}`,
    hint: "Look for a quote that opens the cell and is not closed where it should be, or shorten the text.",
  });
}

function misshapen(record: TextRecord, { file, columns, between }: Shape): Problem | undefined {
  if (isEmpty(record) && columns > 1) return emptyRow(record, file);
  const long = record.cells.findIndex((cell) => cell.length > mostLetters);
  if (long >= 0) return oversized(record, long, file);
  if (record.cells.length === columns) return undefined;
  return problem("ragged-row", {
    place: { file, line: record.line },
    message: `the row has ${record.cells.length} cells, the header has ${columns}`,
    hint: `Write one cell for each column; put a cell that has a ${between} in quotes.`,
  });
}

function noHeader(file: string): Read {
  const hint = "Write the names of the table's columns in the first line, or remove the file.";
  const place = { file, line: 1 };
  return {
    table: undefined,
    problems: [problem("empty-file", { place, message: "the file has no header row", hint })],
  };
}

/** What was met on the way to the records of a file. */
interface Met {
  /** The word for what stands between cells. */
  readonly between?: string;
  /** The last line that could not be read: the file did not end before it. */
  readonly lastBroken?: number;
  /** The columns of the table. */
  readonly columns: readonly string[];
}

/** How far below the first line a header is looked for: titles and remarks are short. */
const mostAbove = 20;

/** The header that stands below a title or a remark, where the first line names no column. */
function lowerHeader(records: readonly TextRecord[], columns: readonly string[]): TextRecord | undefined {
  const named = ({ cells }: TextRecord) => cells.filter((cell) => columns.includes(cell.trim())).length;
  const [first] = records;
  if (first === undefined || named(first) > 0) return undefined;
  return records.slice(1, mostAbove).find((record) => named(record) > 1);
}

function headerNotFirst({ line }: TextRecord, file: string): Read {
  const message = `the names of the columns stand in line ${line}, not in the first`;
  const hint = "Delete the lines above them; what they say can go into the column note, or into a file of its own.";
  return { table: undefined, problems: [problem("header-not-first", { place: { file, line: 1 }, message, hint })] };
}

/** What a header may have; the widest table has a twentieth of it. */
const mostColumns = 500;

function tooWide({ cells, line }: TextRecord, file: string): Read {
  const message = `the header has ${formatNumber(cells.length)} columns, and may have ${mostColumns}`;
  const hint = "Is this the right file, and does each row stand on a line of its own? Save it again as CSV UTF-8.";
  return { table: undefined, problems: [problem("too-many-columns", { place: { file, line }, message, hint })] };
}

/** A table of records, the first of which is the header: every row as wide as it. What is empty at the ends is left out. */
export function toTable({ name, file, layer }: Part, all: readonly TextRecord[], met: Met): Read {
  const { between = "comma", lastBroken = 0, columns } = met;
  const lower = lowerHeader(all, columns);
  if (lower !== undefined) return headerNotFirst(lower, file);
  const rows = trimRows(all, { file, after: lastBroken });
  const { records, notes } = trimColumns(rows.records, file);
  const [head, ...rest] = records;
  if (head === undefined || isEmpty(head)) return noHeader(file);
  if (head.cells.length > mostColumns) return tooWide(head, file);
  const shape = { file, columns: head.cells.length, between };
  const judged = rest.map((record) => ({ record, wrong: misshapen(record, shape) }));
  return {
    table: {
      name,
      file,
      layer,
      header: head.cells,
      records: judged.flatMap(({ record, wrong }) => (wrong === undefined ? [record] : [])),
    },
    problems: [...rows.notes, ...notes, ...judged.flatMap(({ wrong }) => (wrong === undefined ? [] : [wrong]))],
  };
}
