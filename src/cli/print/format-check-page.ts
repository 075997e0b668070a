import type { Problem } from "../../model/problem.ts";
import { decodeText } from "../../read/decode-text.ts";
import type { Disk } from "../../read/disk.ts";
import { type CellSpan, type RecordSpan, recordSpans, unquote } from "../../read/record-spans.ts";
import { renderCheckPage, type ShownProblem } from "../../report/html/check-page.ts";
import { dressStyle } from "../../report/html/dress-style.ts";
import { readStyle } from "../page-files.ts";
import { toolVersion } from "../tool-version.ts";
import { fileOf } from "./file-of.ts";
import { countByLevel } from "./format-problems.ts";
import type { ProblemSetting } from "./problem-setting.ts";

/** A file as far as its text can be shown. */
interface ShownFile {
  readonly text: string;
  readonly lines: readonly string[];
  readonly records: ReturnType<typeof recordSpans>;
}

function readShown(file: string, disk: Disk): ShownFile | undefined {
  if (fileOf(file).sheet !== undefined || file.endsWith(".xlsx")) return undefined;
  const decoded = decodeText(disk.read(file), file);
  if (!("text" in decoded)) return undefined;
  const { text } = decoded;
  return { text, lines: text.split(/\r\n|\n|\r/), records: file.endsWith(".csv") ? recordSpans(text) : undefined };
}

/** The position that a letter of a spreadsheet column stands for, counted from 0. */
const positionOf = (letter: string): number =>
  [...letter].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1;

/** The cell of a record that a problem is about, where the header bears out that commas part the cells. */
function cellOf({ column }: Problem, record: RecordSpan, { text, records }: ShownFile): CellSpan | undefined {
  if (column === undefined) return undefined;
  const at = positionOf(column.letter);
  const head = records?.at(0)?.cells[at];
  return head !== undefined && unquote(text.slice(head.start, head.end)) === column.name ? record.cells[at] : undefined;
}

function show(problem: Problem, file: ShownFile | undefined): ShownProblem {
  const { line } = problem.place;
  if (file === undefined || line === undefined) return { problem };
  const record = file.records?.find((one) => one.line === line);
  const [from, to] = [record?.cells.at(0)?.start, record?.cells.at(-1)?.end];
  if (record === undefined || from === undefined) return { problem, record: { text: file.lines[line - 1] ?? "" } };
  const text = file.text.slice(from, to);
  const cell = cellOf(problem, record, file);
  return { problem, record: cell === undefined ? { text } : { text, cell: [cell.start - from, cell.end - from] } };
}

/** The problems as a page to open, print or mail. */
export function formatCheckPage(problems: readonly Problem[], { title, house, disk }: ProblemSetting): string {
  const files = new Map<string, ShownFile | undefined>();
  for (const { place } of problems) {
    if (place.line !== undefined && !files.has(place.file)) files.set(place.file, readShown(place.file, disk));
  }
  return renderCheckPage({
    title,
    count: countByLevel(problems),
    toolVersion: toolVersion(),
    style: dressStyle(readStyle(), house),
    problems: problems.map((problem) => show(problem, files.get(problem.place.file))),
  });
}
