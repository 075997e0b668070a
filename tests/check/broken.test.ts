import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkTables } from "../../src/check/check-tables.ts";
import { knownTables } from "../../src/check/known-tables.ts";
import { openDisk } from "../../src/cli/node-disk.ts";
import { formatProblems } from "../../src/cli/print/format-problems.ts";
import { codes } from "../../src/model/codes.ts";
import { openSpreadsheets } from "../../src/read/open-spreadsheets.ts";
import { readDatasets } from "../../src/read/read-datasets.ts";

const root = join(import.meta.dirname, "..");
const cases = readdirSync(join(root, "broken"));

/** The problems of a folder of mistakes laid over a small sound workbook. */
async function problemsOf(name: string) {
  const folders = ["fixtures/three-cities/datasets", `broken/${name}`];
  const disk = await openSpreadsheets(folders, openDisk(root));
  return checkTables(readDatasets(folders, disk, knownTables), { today: "2026-12-01" }).problems;
}

/** Codes that no dataset can have: they belong to the workbook file, the pages and the command. */
const elsewhere = ["no-datasets", "bad-workbook", "bad-page"];

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
