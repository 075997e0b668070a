import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeWorkbook } from "../../bench/synthetic/write-workbook.ts";

const size = { cities: 7, measuresOfCity: 10, amountsOfMeasure: 2, rankingsOfCity: 20 };
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/** The bytes of every file of a made-up workbook, by its path. */
function filesOf(of: Parameters<typeof writeWorkbook>[1]): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "citybook-made-up-"));
  made.push(folder);
  writeWorkbook(folder, of);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .toSorted();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

const rowsOf = (files: ReadonlyMap<string, string>, table: string): number =>
  (files.get(`datasets/made-up/${table}.csv`) ?? "").trimEnd().split("\n").length - 1;

describe("a made-up workbook", () => {
  it("has the same bytes each time", () => {
    expect(filesOf(size)).toEqual(filesOf(size));
  });

  it("has as many rows as its size says", () => {
    const files = filesOf(size);
    expect(["cities", "measures", "amounts", "rankings"].map((table) => rowsOf(files, table))).toEqual([
      7, 70, 140, 140,
    ]);
  });

  it("says the same of its first cities, however many follow", () => {
    const [few, many] = [filesOf(size), filesOf({ ...size, cities: 9 })];
    const amounts = few.get("datasets/made-up/amounts.csv") ?? "";
    expect(amounts).not.toBe("");
    expect(many.get("datasets/made-up/amounts.csv")?.startsWith(amounts)).toBe(true);
  });
});
