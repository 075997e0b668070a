import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyOfThreeCities, freshFolder, runIn } from "./three-cities.ts";

const folder = copyOfThreeCities();
const textOf = (path: string) => readFileSync(join(folder, path), "utf8");

describe("export datapackage", () => {
  it("writes a package twice the same, dated by its sources and not by the clock", async () => {
    const { code, result, said } = await runIn(folder, "export datapackage");
    expect([code, result]).toEqual([0, "exports/datapackage/datapackage.json\n"]);
    expect(said).toMatch(
      /^28 files written to exports\/datapackage in 0.\d s\.\nNo licence is stated: .*\nNext: read /,
    );
    const before = textOf("exports/datapackage/datapackage.json");
    expect(JSON.parse(before)).toMatchObject({ title: "Three made-up cities", created: "2025-03-02T00:00:00Z" });
    await runIn(folder, "export datapackage");
    expect(textOf("exports/datapackage/datapackage.json")).toBe(before);
    expect((await runIn(folder, "export datapackage", { SOURCE_DATE_EPOCH: "0" })).code).toBe(0);
    expect(JSON.parse(textOf("exports/datapackage/datapackage.json"))).toMatchObject({ version: "1970.1.1" });
  });

  it("says what citybook.yaml says of its publication", async () => {
    const own = copyOfThreeCities();
    const file = join(own, "citybook.yaml");
    const said = "publication:\n  name: three\n  version: 1.2.0\n  license: CC0-1.0\n  contributors: Nobody\n";
    writeFileSync(file, `${readFileSync(file, "utf8")}${said}`);
    const run = await runIn(own, "export datapackage --out taken");
    expect(run.said).not.toContain("No licence");
    expect(JSON.parse(readFileSync(join(own, "taken/datapackage.json"), "utf8"))).toMatchObject({
      name: "three",
      version: "1.2.0",
      licenses: [{ name: "CC0-1.0" }],
      contributors: [{ title: "Nobody" }],
    });
  });

  it("gives tables that another workbook can read as its datasets, and come to the same", async () => {
    await runIn(folder, "export datapackage --out taken");
    const other = freshFolder();
    mkdirSync(join(other, "reports"));
    const yaml = textOf("citybook.yaml").replace(
      /datasets:\n.*\n/,
      `datasets: [${join(folder, "taken/data/tables")}]\n`,
    );
    writeFileSync(join(other, "citybook.yaml"), yaml);
    for (const view of ["comparison", "readings", "standings"]) {
      const words = `table ${view} --format csv`;
      expect((await runIn(other, words)).result).toBe((await runIn(folder, words)).result);
    }
  });

  it.each([
    ["export datapackage --out datasets/taken", /inside the datasets folder "datasets"/],
    ["export datapackage --out .", /"\." holds other files\n {4}Name an empty folder/],
    ["export datapackage --out reports", /"reports" holds other files\n {4}Name an empty folder/],
  ])("citybook %s ends with 2, and everything stays", async (words, told) => {
    writeFileSync(join(folder, "datapackage.json"), "{}");
    const { code, result, said } = await runIn(folder, words);
    expect([code, result]).toEqual([2, ""]);
    expect(said).toMatch(told);
    expect(existsSync(join(folder, "reports/index.md"))).toBe(true);
  });
});
