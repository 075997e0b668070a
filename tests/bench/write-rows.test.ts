import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeRows } from "../../bench/synthetic/write-rows.ts";

const numbers = function* (count: number) {
  for (let at = 0; at < count; at += 1) yield { a: at };
};

it.each([
  { rows: 0, files: ["a\n"] },
  { rows: 2, files: ["a\n0\n1\n"] },
  { rows: 3, files: ["a\n0\n1\n2\n"] },
  { rows: 4, files: ["a\n0\n1\n2\n", "a\n3\n"] },
  { rows: 6, files: ["a\n0\n1\n2\n", "a\n3\n4\n5\n"] },
])("parts $rows rows into as many files of three as they need", ({ rows, files }) => {
  const folder = mkdtempSync(join(tmpdir(), "citybook-rows-"));
  writeRows((part) => join(folder, `${part}.csv`), ["a"], { rows: numbers(rows), most: 3 });
  const written = readdirSync(folder).toSorted();
  expect(written.map((name) => readFileSync(join(folder, name), "utf8"))).toEqual(files);
  rmSync(folder, { recursive: true });
});
