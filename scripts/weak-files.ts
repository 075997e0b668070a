// After the tests with coverage: no file may have less than 85 % of its lines reached, however well the others do.
import { readFileSync } from "node:fs";
import { relative } from "node:path";

const least = 85;

interface Reached {
  readonly lines: { readonly pct: number };
}

const { total: _, ...files }: Readonly<Record<string, Reached>> = JSON.parse(
  readFileSync("coverage/coverage-summary.json", "utf8"),
);

const weak = Object.entries(files)
  .map(([path, { lines }]) => ({ path: relative("", path), pct: lines.pct }))
  .filter(({ pct }) => pct < least)
  .toSorted((a, b) => a.pct - b.pct);

for (const { path, pct } of weak) console.error(`${path}: tests reach ${pct} % of the lines, fewer than ${least} %`);
process.exitCode = weak.length === 0 ? 0 : 1;
