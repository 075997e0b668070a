import { cellText } from "../../model/cell.ts";
import type { PrintedTable } from "./printed-table.ts";

const widest = 48;

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;

/** Columns of a terminal that a text takes: East Asian letters take two. */
const widthOf = (text: string): number => text.length + (text.match(wide)?.length ?? 0);

const cut = (text: string): string => (text.length > widest ? `${text.slice(0, widest - 1)}…` : text);

const isNumber = (text: string): boolean => /^-?\d/.test(text) || text === "unknown" || text === "";

/** Aligned columns for a person: numbers to the right, long words cut, columns that are empty throughout left out. */
export function formatText({ columns, rows, text: write = cellText, whole = false }: PrintedTable): string {
  const cells = rows.map((row) => row.map((cell) => cut(write(cell).replace(/\s+/g, " "))));
  const kept = columns
    .map((_, at) => at)
    .filter((at) => whole || rows.length === 0 || cells.some((row) => row[at] !== ""));
  const widths = kept.map((at) => Math.max(widthOf(columns[at] ?? ""), ...cells.map((row) => widthOf(row[at] ?? ""))));
  const right = kept.map((at) => cells.every((row) => isNumber(row[at] ?? "")));
  const line = (row: readonly string[]) =>
    `${kept
      .map((at, position) => {
        const text = row[at] ?? "";
        const room = " ".repeat((widths[position] ?? 0) - widthOf(text));
        return right[position] === true ? room + text : text + room;
      })
      .join("  ")
      .trimEnd()}\n`;
  return [columns, ...cells].map(line).join("");
}
