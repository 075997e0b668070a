import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyOfThreeCities, freshFolder, runIn } from "./three-cities.ts";

const built = (folder: string, path: string): string => readFileSync(join(folder, "reports/html", path), "utf8");

describe("new page and new chart", () => {
  it("write pages that build as they are", async () => {
    const folder = copyOfThreeCities();
    const commands = [
      "page notes/one",
      'page "Two: of [them] | \\each" --yes',
      "page profile --city",
      "page places --index",
    ];
    for (const words of [...commands, 'chart "Own chart"']) {
      const { code, said } = await runIn(folder, `new ${words}`);
      expect([code, said]).toEqual([0, expect.stringMatching(/^Written: reports\/.+\.md\nNext: /)]);
    }
    const { code, said } = await runIn(folder, "build");
    expect([code, said]).toEqual([0, expect.not.stringMatching(/problem/)]);
    const page = built(folder, "notes/one.html");
    for (const part of ["<figure ", "<table", '<span class="value">', '<sup class="cite">']) {
      expect(page.includes(part)).toBe(true);
    }
    expect(page.includes("for you")).toBe(false);
    expect(built(folder, "two-of-them-each.html").includes("<h1>Two: of [them] | \\each</h1>")).toBe(true);
    expect(/<figure [^>]*><figcaption [^>]*>Own chart/.test(built(folder, "own-chart.html"))).toBe(true);
    expect(existsSync(join(folder, "reports/html/places/made-up-index.html"))).toBe(true);
  });

  it("ask for the title where a person sits, and propose what the name says", async () => {
    const folder = copyOfThreeCities();
    const { said } = await runIn(folder, "new page three-cities", {}, ["Where they differ"]);
    expect(said).toMatch(/^title \[Three cities\]: /);
    expect(readFileSync(join(folder, "reports/three-cities.md"), "utf8")).toMatch(/^---\ntitle: Where they differ\n/);
    await runIn(folder, "new page four-cities", {}, [""]);
    expect(readFileSync(join(folder, "reports/four-cities.md"), "utf8")).toMatch(/^---\ntitle: Four cities\n/);
  });

  it("say how a workbook with the shipped pages alone gets pages of its own", async () => {
    const folder = copyOfThreeCities();
    const file = join(folder, "citybook.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("pages: reports", "pages: citybook:reports"));
    const { code, said } = await runIn(folder, "new page one");
    expect([code, said]).toEqual([
      2,
      expect.stringMatching(/no pages of its own yet\n.+\n {4}pages:\n {6}- citybook:reports\n {6}- pages\n/),
    ]);
  });

  it.each([
    ["page index", /"reports\/index\.md" is there already\n {4}Nothing is written over/],
    ["page ../out", /"\.\.\/out" cannot be the name of a page/],
    ["page 深圳", /cannot be the name of a page\n {4}Name it by Latin letters/],
    ["page x --city --index", /Give --city or --index, not both/],
    ['page x --title ""', /--title is empty/],
    ["chart sources", /is there already/],
  ])("new %s is refused", async (words, told) => {
    const { code, said } = await runIn(copyOfThreeCities(), `new ${words}`);
    expect([code, said]).toEqual([2, expect.stringMatching(told)]);
  });

  it("are of no use outside of a workbook", async () => {
    expect((await runIn(freshFolder(), "new page x")).said).toMatch(/no citybook\.yaml/);
  });
});
