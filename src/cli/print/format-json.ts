import { type Cell, cellText } from "../../model/cell.ts";
import type { PrintedTable } from "./printed-table.ts";

/** Numbers as JSON numbers, words as strings, null where a cell does not apply. */
function toJson(cell: Cell, text: (cell: Cell) => string): string | number | null {
  if (cell === undefined) return null;
  return typeof cell === "object" ? Number(text(cell)) : cell;
}

/** An array with one object a row. */
export const formatJson = ({ columns, rows, text = cellText }: PrintedTable): string =>
  `${JSON.stringify(
    rows.map((cells) => Object.fromEntries(columns.map((name, at) => [name, toJson(cells[at], text)]))),
    undefined,
    2,
  )}\n`;
