import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkTables } from "../../src/check/check-tables.ts";
import type { Table } from "../../src/check/define-table.ts";
import { knownTables } from "../../src/check/known-tables.ts";
import { parseCell } from "../../src/check/parse-cell.ts";
import { renderProblemCodes } from "../../src/check/render-problem-codes.ts";
import { tables } from "../../src/check/tables.ts";
import { openDisk } from "../../src/cli/node-disk.ts";
import { formatProblems } from "../../src/cli/print/format-problems.ts";
import { cellsCodes } from "../../src/model/codes/cells.ts";
import type { CodeSays } from "../../src/model/codes/code-says.ts";
import { houseCodes } from "../../src/model/codes/house.ts";
import { importCodes } from "../../src/model/codes/import.ts";
import { limitsCodes } from "../../src/model/codes/limits.ts";
import { pagesCodes } from "../../src/model/codes/pages.ts";
import { connectionCodes } from "../../src/model/codes/parts.ts";
import { codes } from "../../src/model/codes.ts";
import type { Problem } from "../../src/model/problem.ts";
import { openParts } from "../../src/read/open-parts.ts";
import { readDatasets } from "../../src/read/read-datasets.ts";

const root = join(import.meta.dirname, "..");
const cases = readdirSync(join(root, "broken"));

const found = new Map<string, Promise<readonly Problem[]>>();

/** The problems of a folder of mistakes laid over a small sound workbook, looked for once. */
function problemsOf(name: string): Promise<readonly Problem[]> {
  const problems = found.get(name) ?? check(name);
  found.set(name, problems);
  return problems;
}

async function check(name: string): Promise<readonly Problem[]> {
  const folders = ["fixtures/three-cities/datasets", `broken/${name}`];
  const disk = await openParts(folders, openDisk(root), knownTables);
  return checkTables(readDatasets(folders, disk, knownTables), { today: "2026-12-01" }).problems;
}

/** Codes that no dataset can have: they belong to the workbook file, the pages, the command and foreign tables. */
const elsewhere = [
  "no-datasets",
  "bad-workbook",
  "bad-page",
  ...Object.keys(limitsCodes),
  ...Object.keys(pagesCodes),
  ...Object.keys(houseCodes),
  ...Object.keys(importCodes),
  ...Object.keys(connectionCodes),
];

/** An example that names a table and its cells: "amounts.csv, low: 500m". */
const cellForm = /^(\w+)\.csv, (.*)$/;

const declared: Readonly<Record<string, Table>> = tables;
const columnsOf = (table: string): readonly string[] => Object.keys(declared[table]?.columns ?? {});

/** The code of what is wrong with the one cell of an example. */
function faultOf(example: string): string | undefined {
  const [, table = "", name = "", cell = ""] = /^(\w+)\.csv, (\w+): (.*)$/.exec(example) ?? [];
  const column = declared[table]?.columns[name];
  if (column === undefined) throw new Error(`no column ${name} in ${table}`);
  const parsed = parseCell(cell, column, name);
  return "code" in parsed ? parsed.code : undefined;
}

describe("a broken pack", () => {
  it.each(cases)("%s is told with its place and how to mend it", async (name) => {
    await expect(formatProblems(await problemsOf(name))).toMatchFileSnapshot(
      join(root, "broken", name, "expected.txt"),
    );
  });

  it.each(cases.filter((name) => name !== "ten-mistakes"))("%s has the code of its folder", async (name) => {
    expect((await problemsOf(name)).map(({ code }) => code)).toContain(name);
  });

  it("exists for every code that a dataset can have", () => {
    expect(cases.filter((name) => name !== "ten-mistakes").toSorted()).toEqual(
      Object.keys(codes)
        .filter((code) => !elsewhere.includes(code))
        .toSorted(),
    );
  });

  it("with ten mistakes of different kinds gives ten located problems in one run", async () => {
    const problems = await problemsOf("ten-mistakes");
    expect(new Set(problems.map(({ code }) => code)).size).toBe(10);
    expect(
      problems.every(({ place }) => place.file === "broken/ten-mistakes/sources.csv" && (place.line ?? 0) > 1),
    ).toBe(true);
  });
});

describe("a kind of problem", () => {
  it("has its section on the page of problems, which follows from the codes", () => {
    expect(readFileSync(join(root, "../docs/problems.md"), "utf8")).toBe(renderProblemCodes());
  });

  it.each(Object.entries<CodeSays>(codes))("%s tells its story in sentences", (_, { says, why, mend }) => {
    for (const sentence of [says, why, mend]) expect(sentence).toMatch(/^\S.*\.$/);
  });

  it.each(Object.entries<CodeSays>(codes).filter(([, { wrong }]) => cellForm.test(wrong)))(
    "%s names columns that are there in its example",
    (_, { wrong, right }) => {
      for (const example of [wrong, right]) {
        const [, table = "", cells = ""] = cellForm.exec(example) ?? [];
        const named = [...cells.matchAll(/(?:^|, )(\w+): /g)].map(([, name]) => name);
        expect(Object.keys(tables).filter((name) => name === table)).toEqual([table]);
        expect(columnsOf(table)).toEqual(expect.arrayContaining(named));
      }
    },
  );

  it.each(Object.entries<CodeSays>(cellsCodes).filter(([, { wrong }]) => cellForm.test(wrong)))(
    "%s is what is wrong with its wrong cell, and not with its right one",
    (code, { wrong, right }) => {
      expect(faultOf(wrong)).toBe(code);
      expect(faultOf(right)).toBeUndefined();
    },
  );
});

describe("a sound pack", () => {
  it("has no problem", () => {
    expect(checkTables(readDatasets(["fixtures/three-cities/datasets"], openDisk(root), knownTables)).problems).toEqual(
      [],
    );
  });

  it("is told to be missing where its folder has no file", () => {
    const { problems } = checkTables(readDatasets(["fixtures/nowhere"], openDisk(root), knownTables));
    expect(problems.map(({ code }) => code)).toEqual(["no-datasets"]);
  });
});

describe("the example of a message in the docs", () => {
  it.each(["README.md", "docs/checking.md"])("in %s is what check says", async (file) => {
    const lines = readFileSync(join(root, "..", file), "utf8")
      .split("\n")
      .map((line) => line.trim());
    const at = lines.findIndex((line) => line.startsWith("datasets/busan/amounts.csv:2"));
    const said = formatProblems(await problemsOf("unknown-word")).replace("broken/unknown-word", "datasets/busan");
    expect(lines.slice(at, at + 4)).toEqual(
      said
        .trimEnd()
        .split("\n")
        .map((line) => line.trim()),
    );
  });
});
