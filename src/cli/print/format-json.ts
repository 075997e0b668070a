import { type Cell, cellText } from "../../model/cell.ts";
import type { PrintedTable } from "./printed-table.ts";

/** Numbers of at most 12 significant digits as JSON numbers, words as strings, null where a cell does not apply. */
function toJson(cell: Cell): string | number | null {
  if (cell === undefined) return null;
  return typeof cell === "object" ? Number(cellText(cell)) : cell;
}

/** An array with one object a row. */
export const formatJson = ({ columns, rows }: PrintedTable): string =>
  `${JSON.stringify(
    rows.map((cells) => Object.fromEntries(columns.map((name, at) => [name, toJson(cells[at])]))),
    undefined,
    2,
  )}\n`;
