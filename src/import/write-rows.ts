import type { Differing } from "./compare-rows.ts";
import type { MadeRow } from "./make-rows.ts";

/** A CSV file with rows put in, and the lines of the foreign table behind its new lines. */
export interface Written {
  readonly text: string;
  /** The line of the foreign table, by the line of the file. */
  readonly from: ReadonlyMap<number, MadeRow>;
}

interface Target {
  /** The file as it is, or nothing where there is none. */
  readonly text: string | undefined;
  readonly header: readonly string[];
}

const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Cells as a line of RFC 4180 without its end. */
export const csvLine = (cells: readonly string[]): string => cells.map(quote).join(",");

const countLines = (text: string): number => text.split(/\r\n|\n|\r/).length - 1;

/** Where each line of a text begins, and after the last one where it ends. */
function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((found) => found.index + found[0].length)];
}

/** The text with other lines in the place of some records; every byte around them stays. */
function replaceRecords(text: string, replaced: readonly Differing[], header: readonly string[]): string {
  const starts = lineStarts(text);
  return replaced
    .toSorted((a, b) => b.standing.at.line - a.standing.at.line)
    .reduce((sofar, { row, standing }) => {
      const old = header.map((name) => standing.cells[name] ?? "");
      const breaks = old.reduce((count, cell) => count + countLines(cell), 0);
      const begin = starts[standing.at.line - 1] ?? sofar.length;
      const rest = text.slice(begin, starts[standing.at.line + breaks] ?? text.length);
      const end = begin + rest.replace(/(?:\r\n|\n|\r)$/, "").length;
      const cells = header.map((name) => row.cells[name] ?? standing.cells[name] ?? "");
      return sofar.slice(0, begin) + csvLine(cells) + sofar.slice(end);
    }, text);
}

/** Appends rows to a file and replaces those that a person wants replaced. */
export function writeRows(
  { text, header }: Target,
  fresh: readonly MadeRow[],
  replaced: readonly Differing[],
): Written {
  const old = text === undefined ? `${csvLine(header)}\n` : replaceRecords(text, replaced, header);
  let written = old === "" || /[\r\n]$/.test(old) ? old : `${old}\n`;
  let line = countLines(written) + 1;
  const from = new Map<number, MadeRow>(replaced.map(({ row, standing }) => [standing.at.line, row]));
  for (const row of fresh) {
    const record = `${csvLine(header.map((name) => row.cells[name] ?? ""))}\n`;
    from.set(line, row);
    written += record;
    line += countLines(record);
  }
  return { text: written, from };
}
