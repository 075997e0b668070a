import { cellText } from "../../model/cell.ts";
import type { PrintedTable } from "./printed-table.ts";

/** A cell by RFC 4180: in quotes where it has a comma, a quote or a line end. */
const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const line = (cells: readonly string[]): string => `${cells.map(quote).join(",")}\n`;

/** RFC 4180 with LF: plain decimals, the word "unknown" for an unknown bound, nothing where a cell does not apply. */
export const formatCsv = ({ columns, rows }: PrintedTable): string =>
  [columns, ...rows.map((cells) => cells.map(cellText))].map(line).join("");
