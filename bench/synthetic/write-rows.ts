import { closeSync, openSync, writeSync } from "node:fs";

const escaped = (cell: string | number): string => {
  const text = String(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** How much text is gathered before it is written, in characters. */
const portion = 1 << 20;

/** How many rows a file has at most, so that none is larger than a part of a table may be. */
const mostRows = 1_000_000;

export type Row = Readonly<Record<string, string | number>>;

/** Writes the next rows to a CSV file, as many as it takes; true where there may be more. */
function writePart(path: string, header: readonly string[], rows: Iterator<Row>): boolean {
  const file = openSync(path, "w");
  let text = `${header.join(",")}\n`;
  let count = 0;
  for (let next = rows.next(); next.done !== true; next = rows.next()) {
    const row = next.value;
    text += `${header.map((name) => escaped(row[name] ?? "")).join(",")}\n`;
    count += 1;
    if (text.length > portion) {
      writeSync(file, text);
      text = "";
    }
    if (count === mostRows) break;
  }
  writeSync(file, text);
  closeSync(file);
  return count === mostRows;
}

/** Writes CSV files row by row, however many rows there are; `pathOf` names the first file, the second, and so on. */
export function writeRows(pathOf: (part: number) => string, header: readonly string[], rows: Iterable<Row>): void {
  const left = rows[Symbol.iterator]();
  for (let part = 1; writePart(pathOf(part), header, left); part += 1);
}
