import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkTables } from "../../src/check/check-tables.ts";
import { examples } from "../../src/check/examples.ts";
import { knownTables } from "../../src/check/known-tables.ts";
import { tables } from "../../src/check/tables.ts";
import { openDisk } from "../../src/cli/node-disk.ts";
import { readDatasets } from "../../src/read/read-datasets.ts";
import { root } from "../shipped.ts";
import { copyOfThreeCities, freshFolder, runIn } from "./three-cities.ts";

describe("new template", () => {
  it("writes every table with an example that passes the check beside the shipped facts", async () => {
    const folder = freshFolder();
    expect((await runIn(folder, "new template")).code).toBe(0);
    const templates = join(folder, "templates");
    expect(readdirSync(templates)).toHaveLength(Object.keys(knownTables).length + 1);
    const { problems } = checkTables(readDatasets(["datasets", templates], openDisk(root), knownTables));
    expect(problems.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("gives an example for every column that rows need, and no column that is not there", () => {
    for (const [name, { columns }] of Object.entries(tables)) {
      const given = Object.keys(Object.entries(examples).find(([table]) => table === name)?.[1] ?? {});
      expect(given.filter((column) => !Object.hasOwn(columns, column))).toEqual([]);
    }
  });

  it("writes the named tables, and what their columns mean", async () => {
    const folder = freshFolder();
    const { code, said } = await runIn(folder, "new template amounts sources --out to-fill-in");
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/^Written to to-fill-in: amounts\.csv, sources\.csv and README\.md\.\n/),
    ]);
    expect(readFileSync(join(folder, "to-fill-in/sources.csv"), "utf8").split("\n")).toHaveLength(3);
    expect(readFileSync(join(folder, "to-fill-in/README.md"), "utf8")).toMatch(/\| \*\*measure_id\*\* \| yes \|/);
  });

  it.each([
    ["new template amonts", /"amonts" is not a table\n {4}Did you mean "amounts"\?/],
    [
      "new template --out datasets/betaville",
      /"datasets\/betaville" is within the datasets\n {4}An example there would become a fact/,
    ],
    ["new template --out datasets", /within the datasets/],
  ])("%s is refused", async (words, told) => {
    const folder = copyOfThreeCities();
    const { code, said } = await runIn(folder, words);
    expect([code, said]).toEqual([2, expect.stringMatching(told)]);
    expect(existsSync(join(folder, "datasets/betaville"))).toBe(false);
  });

  it("writes nothing over what is there", async () => {
    const folder = freshFolder();
    await runIn(folder, "new template sources");
    const { code, said } = await runIn(folder, "new template sources amounts");
    expect([code, said]).toEqual([
      2,
      expect.stringMatching(/templates\/sources\.csv and templates\/README\.md are there already/),
    ]);
    expect(existsSync(join(folder, "templates/amounts.csv"))).toBe(false);
  });
});
