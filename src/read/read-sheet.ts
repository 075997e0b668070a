import { columnLetter, type Problem, problem } from "../model/problem.ts";
import { formatCount } from "../text/format-number.ts";
import type { Sheet, SheetCell, SheetRow } from "./spreadsheet.ts";
import type { Part, TextRecord } from "./text-table.ts";
import { type Read, toTable } from "./to-table.ts";

function textOf(cell: SheetCell | undefined): string {
  if (typeof cell === "string") return cell;
  return cell !== undefined && "text" in cell ? cell.text : "";
}

const linksOf = ({ cells }: SheetRow): ReadonlyMap<number, string> =>
  new Map(cells.flatMap((cell, at) => (typeof cell === "object" && "link" in cell ? [[at, cell.link] as const] : [])));

/** A row with as many cells as the sheet is wide. */
function toRecord(row: SheetRow, width: number): TextRecord {
  const cells = Array.from({ length: width }, (_, at) => textOf(row.cells[at]));
  const links = linksOf(row);
  return { line: row.line, cells, ...(links.size === 0 ? {} : { links }) };
}

/** What keeps single cells from being read, with the letters that the spreadsheet shows. */
function faults({ rows }: Sheet, file: string): readonly Problem[] {
  return rows.flatMap(({ cells, line }) =>
    cells.flatMap((cell, at) => {
      if (typeof cell === "string" || "text" in cell) return [];
      const column = { name: textOf(rows[0]?.cells[at]), letter: columnLetter(at) };
      return [problem(cell.code, { place: { file, line }, column, message: cell.message, hint: cell.hint })];
    }),
  );
}

/** The gaps between rows: a spreadsheet shows them as empty rows. */
function gaps(rows: readonly SheetRow[], file: string): readonly Problem[] {
  return rows.flatMap(({ line }, at) => {
    const before = rows[at - 1]?.line ?? 0;
    if (line === before + 1) return [];
    const many = line - before - 1;
    const message = many === 1 ? "the row is empty" : `${formatCount(many, "row")} from here on are empty`;
    const hint = "Delete the whole row, not only what stands in it; the first row is that of the names.";
    return [problem("blank-line", { place: { file, line: before + 1 }, message, hint })];
  });
}

/** A sheet as a table: its first row has the names; what is empty to the right and below counts for nothing. */
export function readSheet(sheet: Sheet, part: Part, columns: readonly string[]): Read {
  const { rows } = sheet;
  const width = Math.max(0, ...rows.map(({ cells }) => cells.findLastIndex((cell) => textOf(cell) !== "") + 1));
  const records = rows.map((row) => toRecord(row, width));
  const { table, problems } = toTable(part, records, { columns });
  if (table === undefined) return { table, problems };
  return { table, problems: [...faults(sheet, part.file), ...gaps(rows, part.file), ...problems] };
}
