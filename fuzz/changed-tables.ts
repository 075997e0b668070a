import fc, { type Arbitrary } from "fast-check";
import { knownTables } from "../src/check/known-tables.ts";
import { threeCitiesFiles } from "./three-cities.ts";
import { anyText, knownOr } from "./words.ts";

type Rows = readonly (readonly string[])[];

/** One change of a table; its places are taken by what is left when they are divided by its size. */
export type Change =
  | { readonly is: "cell"; readonly file: number; readonly row: number; readonly column: number; readonly text: string }
  | { readonly is: "row twice" | "row lost" | "column lost"; readonly file: number; readonly at: number }
  | { readonly is: "column more"; readonly file: number; readonly name: string; readonly text: string }
  | {
      readonly is: "cell moved";
      readonly file: number;
      readonly row: number;
      readonly from: number;
      readonly to: number;
    };

const cells = threeCitiesFiles.flatMap(({ rows }) => rows.slice(1).flat()).filter((text) => text !== "");
const columns = [...new Set(Object.values(knownTables).flat())];
const amounts = [
  "0",
  "-5",
  "1e9",
  "500000000",
  "100000000000000000000",
  "0.1",
  "2024",
  "2025-12",
  "2199",
  "USD",
  "XXX",
];

/** Cells that fit somewhere else, and cells that fit nowhere. */
const cellText = fc.oneof(fc.constantFrom(...new Set(cells)), fc.constantFrom(...amounts), anyText);

/** A few changes of the datasets of the made-up workbook, each nearly right. */
export const changes: Arbitrary<readonly Change[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        is: fc.constant("cell" as const),
        file: fc.nat(),
        row: fc.nat(),
        column: fc.nat(),
        text: cellText,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        is: fc.constantFrom("row twice" as const, "row lost" as const, "column lost" as const),
        file: fc.nat(),
        at: fc.nat(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        is: fc.constant("column more" as const),
        file: fc.nat(),
        name: knownOr(columns),
        text: cellText,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        is: fc.constant("cell moved" as const),
        file: fc.nat(),
        row: fc.nat(),
        from: fc.nat(),
        to: fc.nat(),
      }),
    },
  ),
  { minLength: 1, maxLength: 6 },
);

const cellAt = (rows: Rows, row: number, column: number): string => rows[row]?.[column] ?? "";

function changed(rows: Rows, change: Change): Rows {
  const width = Math.max(1, rows[0]?.length ?? 1);
  const set = (row: number, column: number, text: string) =>
    rows.map((line, at) => (at === row ? line.map((cell, index) => (index === column ? text : cell)) : line));
  switch (change.is) {
    case "cell":
      return set(change.row % rows.length, change.column % width, change.text);
    case "cell moved": {
      const row = change.row % rows.length;
      return set(row, change.to % width, cellAt(rows, row, change.from % width));
    }
    case "row twice":
      return [...rows, rows[change.at % rows.length] ?? []];
    case "row lost":
      return rows.length < 2 ? rows : rows.filter((_, at) => at !== 1 + (change.at % (rows.length - 1)));
    case "column lost":
      return rows.map((line) => line.filter((_, at) => at !== change.at % width));
    case "column more":
      return rows.map((line, at) => [...line, at === 0 ? change.name : change.text]);
  }
}

const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const encoder = new TextEncoder();
const encode = (rows: Rows): Uint8Array =>
  encoder.encode(`${rows.map((line) => line.map(quote).join(",")).join("\n")}\n`);

/** Files that are not changed are the same object each time, for whatever remembers what follows from it. */
const unchanged = threeCitiesFiles.map(({ rows }) => encode(rows));

/** The files of the made-up workbook's datasets after the changes. */
export function changedFiles(all: readonly Change[]): ReadonlyMap<string, Uint8Array> {
  return new Map(
    threeCitiesFiles.map(({ path, rows }, file) => {
      const own = all.filter((change) => change.file % threeCitiesFiles.length === file);
      const same = unchanged[file];
      return [path, own.length === 0 && same !== undefined ? same : encode(own.reduce(changed, rows))];
    }),
  );
}
