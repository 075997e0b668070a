import { cellText } from "../../model/cell.ts";
import { csvLine } from "../../text/csv-line.ts";
import type { PrintedTable } from "./printed-table.ts";

/** RFC 4180 with LF: plain decimals, the word "unknown" for an unknown bound, nothing where a cell does not apply. */
export const formatCsv = ({ columns, rows, text = cellText }: PrintedTable): string =>
  [columns, ...rows.map((cells) => cells.map(text))].map((cells) => csvLine(cells)).join("");
