import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { program, threeCities } from "./three-sets.ts";

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** What check says of a file laid over the workbook of three cities, with as much memory as it may take. */
function told(name: string, fill: (path: string) => void): string {
  const folder = threeCities();
  made.push(folder);
  mkdirSync(join(folder, "datasets/huge"));
  fill(join(folder, "datasets/huge", name));
  const start = performance.now();
  const { status, stdout } = spawnSync(process.execPath, ["--max-old-space-size=900", program, "check"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect([status, performance.now() - start < 60_000]).toEqual([1, true]);
  return stdout;
}

describe("a check of a file that is too much ends with a message", () => {
  it("where it has a gigabyte, of which nothing is read", () => {
    const said = told("rankings.csv", (path) => {
      writeFileSync(path, "index_id,edition\n");
      truncateSync(path, 1_000_000_000);
    });
    expect(said).toContain("datasets/huge/rankings.csv: the file has 1,000 MB, and may have 256 MB [oversized-file]");
  });

  it("where it has a million columns", () => {
    const said = told("sources.csv", (path) =>
      writeFileSync(path, Array.from({ length: 1_000_000 }, (_, at) => `c${at}`).join(",")),
    );
    expect(said).toContain("huge/sources.csv:1: the header has 1,000,000 columns, and may have 500 [too-many-columns]");
  });

  it("where a cell has 100 MB", () => {
    const said = told("city_aliases.csv", (path) =>
      writeFileSync(path, `alias,city_id,language,note\na,alphaburg,en,${"x".repeat(100_000_000)}\n`),
    );
    expect(said).toContain("huge/city_aliases.csv:2: the cell in column D has 100,000,000 letters");
  });

  it("where a spreadsheet of a few hundred kilobytes unpacks to hundreds of megabytes", () => {
    const said = told("bomb.xlsx", (path) => {
      const parts = {
        "xl/workbook.xml": strToU8("<workbook/>"),
        "xl/worksheets/sheet1.xml": new Uint8Array(300_000_000),
      };
      writeFileSync(path, zipSync(parts, { level: 6 }));
    });
    expect(said).toContain("huge/bomb.xlsx: the file unpacks to more than 100 MB [oversized-xlsx]");
  });
});
