import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyOfThreeCities, freshFolder, runIn } from "./three-cities.ts";

describe("citybook export xlsx", () => {
  it("writes a workbook named for its title, the same each time", async () => {
    const folder = copyOfThreeCities();
    const { code, said } = await runIn(folder, "export xlsx");
    const [, name = ""] = /Written: (\S+\.xlsx), /.exec(said) ?? [];
    expect(code).toBe(0);
    const first = readFileSync(join(folder, name));
    await runIn(folder, `export xlsx --out ${name}`);
    expect(Buffer.compare(first, readFileSync(join(folder, name)))).toBe(0);
  });

  it("refuses a name that Excel would not open, before it works", async () => {
    const { code, said } = await runIn(copyOfThreeCities(), "export xlsx --out figures.csv");
    expect(code).toBe(2);
    expect(said).toContain('"figures.csv" is not the name of an Excel workbook');
  });

  it("writes into a folder that is named", async () => {
    const out = freshFolder();
    const { code, said } = await runIn(copyOfThreeCities(), `export xlsx --year 2026 --out ${out}`);
    expect(code).toBe(0);
    expect(said).toMatch(/Written: \S+\.xlsx/);
  });

  it("is written by a build where citybook.yaml asks for it, with a link on the pages", async () => {
    const folder = copyOfThreeCities();
    const file = join(folder, "citybook.yaml");
    writeFileSync(file, `${readFileSync(file, "utf8")}downloads: [xlsx]\n`);
    const { code } = await runIn(folder, "build --out pages");
    expect(code).toBe(0);
    const page = readFileSync(join(folder, "pages/index.html"), "utf8");
    const [, path = ""] = /<p>To take away: <a href="([^"]+)" download>/.exec(page) ?? [];
    expect(existsSync(join(folder, "pages", path))).toBe(true);
  });

  it("refuses a kind of file that it does not know", async () => {
    const folder = copyOfThreeCities();
    const file = join(folder, "citybook.yaml");
    writeFileSync(file, `${readFileSync(file, "utf8")}downloads: [xls]\n`);
    const { code, said, result } = await runIn(folder, "build");
    expect(code).toBe(1);
    expect(said + result).toContain("Write a list of xlsx");
  });
});
