import { closeSync, openSync, writeSync } from "node:fs";

const escaped = (cell: string | number): string => {
  const text = String(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** How much text is gathered before it is written, in characters. */
const portion = 1 << 20;

/** Writes a CSV file row by row, however many there are. Gives the number of rows. */
export function writeRows(
  path: string,
  header: readonly string[],
  rows: Iterable<Readonly<Record<string, string | number>>>,
): number {
  const file = openSync(path, "w");
  let text = `${header.join(",")}\n`;
  let count = 0;
  for (const row of rows) {
    text += `${header.map((name) => escaped(row[name] ?? "")).join(",")}\n`;
    count += 1;
    if (text.length > portion) {
      writeSync(file, text);
      text = "";
    }
  }
  writeSync(file, text);
  closeSync(file);
  return count;
}
