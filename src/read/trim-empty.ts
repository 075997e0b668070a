import { type Problem, problem } from "../model/problem.ts";
import { formatCount } from "../text/format-number.ts";
import type { TextRecord } from "./text-table.ts";

interface Trimmed {
  readonly records: readonly TextRecord[];
  readonly notes: readonly Problem[];
}

const isEmptyCell = (cell: string): boolean => cell.trim() === "";

/** Whether a record is a blank line, or a row of empty cells as spreadsheets write them. */
export const isEmpty = ({ cells }: TextRecord): boolean => cells.every(isEmptyCell);

/** "2 empty rows at the end of the file are left out". */
function sayLeftOut(count: number, what: string): string {
  const is = count === 1 ? "is" : "are";
  return `${formatCount(count, `empty ${what}`)} at the end of the file ${is} left out`;
}

/** Leaves out the empty rows after the last filled one, if they lie after a line. */
export function trimRows(records: readonly TextRecord[], { file, after }: { file: string; after: number }): Trimmed {
  const end = records.findLastIndex((record) => !isEmpty(record) || record.line < after) + 1;
  const kept = records.slice(0, end);
  const first = records[end];
  if (first === undefined) return { records, notes: [] };
  const message = sayLeftOut(records.length - end, "row");
  const hint = "Nothing needs to be mended; to have no note, delete the rows below the last filled one.";
  const place = { file, line: first.line };
  return { records: kept, notes: [problem("empty-rows-at-end", { place, message, hint })] };
}

/** Leaves out the columns after the last one that has a name, where no row has a cell in them. The first record is the header. */
export function trimColumns(records: readonly TextRecord[], file: string): Trimmed {
  const header = records[0]?.cells ?? [];
  const width = header.findLastIndex((cell) => !isEmptyCell(cell)) + 1;
  if (width === 0 || width === header.length) return { records, notes: [] };
  if (records.some(({ cells }) => !cells.slice(width).every(isEmptyCell))) return { records, notes: [] };
  const message = sayLeftOut(header.length - width, "column");
  const hint = "Nothing needs to be mended; to have no note, delete the columns after the last one with a name.";
  return {
    records: records.map((record) => ({ ...record, cells: record.cells.slice(0, width) })),
    notes: [problem("empty-columns-at-end", { place: { file, line: 1 }, message, hint })],
  };
}
