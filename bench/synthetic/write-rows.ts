import { closeSync, openSync, writeSync } from "node:fs";

const escaped = (cell: string | number): string => {
  const text = String(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** How much text is gathered before it is written, in characters. */
const portion = 1 << 20;

/** How many rows a file has where nothing else is said, so that none is larger than a part of a table may be. */
const mostRows = 1_000_000;

export type Row = Readonly<Record<string, string | number>>;

interface Left {
  readonly first: IteratorResult<Row>;
  readonly others: Iterator<Row>;
  readonly most: number;
}

/** Writes rows to a CSV file, as many as it takes; gives the first that it did not write. */
function writePart(path: string, header: readonly string[], { first, others, most }: Left): IteratorResult<Row> {
  const file = openSync(path, "w");
  let text = `${header.join(",")}\n`;
  let next = first;
  for (let count = 0; next.done !== true && count < most; count += 1) {
    const row = next.value;
    text += `${header.map((name) => escaped(row[name] ?? "")).join(",")}\n`;
    if (text.length > portion) {
      writeSync(file, text);
      text = "";
    }
    next = others.next();
  }
  writeSync(file, text);
  closeSync(file);
  return next;
}

interface Rows {
  readonly rows: Iterable<Row>;
  /** How many rows a file has at most. */
  readonly most?: number;
}

/** Writes CSV files row by row, however many rows there are; `pathOf` names the first file, the second, and so on. */
export function writeRows(
  pathOf: (part: number) => string,
  header: readonly string[],
  { rows, most = mostRows }: Rows,
): void {
  const others = rows[Symbol.iterator]();
  let first = others.next();
  for (let part = 1; part === 1 || first.done !== true; part += 1)
    first = writePart(pathOf(part), header, { first, others, most });
}
