import type { Column } from "../check/column.ts";
import type { Table } from "../check/define-table.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { Sheet, SheetCell, SheetRow } from "../read/spreadsheet.ts";
import { cleanText, isCut, plainText } from "../text/spreadsheet-text.ts";

/** A row of a fact sheet as it was edited. */
export interface EditedRow {
  /** The number that the spreadsheet shows. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** The file that it comes from, as the sheet says; empty in a row that is new. */
  readonly file: string;
}

/** The column of a fact sheet that says where a row comes from. */
const fileColumn = "file";

const textOf = (cell: SheetCell | undefined): string =>
  typeof cell === "string" ? cell : cell !== undefined && "text" in cell ? cell.text : "";

/** The row with the names of the columns: the first one with the file and every column of the key. */
const headerOf = ({ rows }: Sheet, { key }: Table): SheetRow | undefined =>
  rows.find(({ cells }) => [...key, fileColumn].every((name) => cells.some((cell) => textOf(cell) === name)));

function faults({ cells, line }: SheetRow, names: readonly string[], place: string): readonly Problem[] {
  return cells.flatMap((cell, at) =>
    typeof cell === "object" && "code" in cell
      ? [
          problem("edited-row", {
            place: { file: place, line },
            message: `${names[at] ?? ""}: ${cell.message}`,
            hint: cell.hint,
          }),
        ]
      : [],
  );
}

/** The rows of a fact sheet below its header; nothing where it has none, since the sheet was not kept. */
export function editedRows(
  sheet: Sheet,
  table: Table,
): { readonly rows: readonly EditedRow[] | undefined; readonly problems: readonly Problem[] } {
  const header = headerOf(sheet, table);
  if (header === undefined) return { rows: undefined, problems: [] };
  const names = header.cells.map(textOf);
  const known = new Map(names.map((name, at) => [name, at]));
  const below = sheet.rows.filter(({ line }) => line > header.line);
  const cellOf = (row: SheetRow, name: string): string => plainText(textOf(row.cells[known.get(name) ?? -1])).trim();
  const columns = Object.keys(table.columns).filter((name) => known.has(name));
  const filled = below.filter((row) => columns.some((name) => cellOf(row, name) !== ""));
  return {
    rows: filled.map((row) => ({
      line: row.line,
      cells: Object.fromEntries(columns.map((name) => [name, cellOf(row, name)])),
      file: cellOf(row, fileColumn),
    })),
    problems: filled.flatMap((row) => faults(row, names, sheet.name)),
  };
}

const numbers: readonly Column<unknown>["kind"][] = ["number", "integer", "year"];

/** A spreadsheet keeps 15 digits. */
const rounded = (text: string): string => (text === "" ? "" : Number(text).toPrecision(15));

/** Whether a cell still says what was written into it. */
export function isKept(before: string, after: string, { kind }: Pick<Column<unknown>, "kind">): boolean {
  const trimmed = before.trim();
  if (trimmed === after) return true;
  if (numbers.includes(kind)) return rounded(trimmed) === rounded(after) && !rounded(after).includes("N");
  return isCut(after) || plainText(cleanText(trimmed, "").text) === after;
}

/** Whether a cell was cut when it was written and has been changed since, so that its rest would be lost. */
export const isCutAndChanged = (before: string, after: string): boolean =>
  isCut(after) && !cleanText(before.trim(), "").text.startsWith(after.slice(0, after.indexOf(" [... cut here")));
