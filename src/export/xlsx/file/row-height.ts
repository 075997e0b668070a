import type { Sheet, Value } from "../sheet.ts";
import { wraps } from "./styles.ts";

/** A line of text in points. */
export const lineHeight = 16;

/** A cell of a table shows at most so many lines, the rest of its text stands in the formula bar. */
const mostLines = 6;

const wide = /[\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60]/g;

/** How many lines a text takes in a column: signs of East Asian scripts are twice as wide as others. */
export function linesOf(text: string, width: number): number {
  if (2 * text.length <= width && !text.includes("\n")) return 1;
  const widthOfText = (one: string) => one.length + (one.match(wide)?.length ?? 0);
  return text.split("\n").reduce((lines, one) => lines + Math.max(1, Math.ceil(widthOfText(one) / (width * 1.05))), 0);
}

/** A row that is as high as its text; programs that do not fit it themselves would let lines run over each other. */
export const rowOf = (number: number, cells: string, lines = 1): string =>
  lines === 1
    ? `<row r="${number}">${cells}</row>`
    : `<row r="${number}" ht="${lines * lineHeight}" customHeight="1">${cells}</row>`;

const shownText = (value: Value | undefined): string =>
  typeof value === "string" ? value : typeof value === "object" && "text" in value ? value.text : "";

/** Tells how many lines the fullest cell of a row takes. */
export function linesIn({ columns, kind }: Sheet, widths: readonly number[]): (row: readonly Value[]) => number {
  const most = kind === "front" ? Number.POSITIVE_INFINITY : mostLines;
  const wrapped = columns.flatMap(({ format }, at) => (wraps(format) ? [{ at, width: widths[at] ?? 0 }] : []));
  return (row) =>
    wrapped.reduce((lines, { at, width }) => Math.min(Math.max(lines, linesOf(shownText(row[at]), width)), most), 1);
}
