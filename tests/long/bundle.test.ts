import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { deadLinks, openBundle, textIn } from "../cli/open-bundle.ts";
import { copyOfThreeCities, runIn } from "../cli/three-cities.ts";

describe("a whole bundle", () => {
  const folder = copyOfThreeCities();
  const zip = join(folder, "b.zip");

  beforeAll(async () => {
    await runIn(folder, "export bundle --out b.zip");
  });

  it("has all pages as they are built, every part, a readme, citations, and the licence of the tool", async () => {
    const files = openBundle(zip);
    await runIn(folder, "build --out built");
    for (const path of ["index.html", "cities/alphaburg.html"])
      expect(textIn(files, `pages/${path}`)).toBe(readFileSync(join(folder, "built", path), "utf8"));
    expect(files.has("datapackage/datapackage.json")).toBe(true);
    expect([...files.keys()].filter((path) => !path.includes("/"))).toEqual([
      "CITATION.cff",
      "LICENSE-citybook.txt",
      "README.txt",
      "citation.bib",
      "three-made-up-cities.xlsx",
    ]);
    const readme = textIn(files, "README.txt");
    expect(readme).toContain("Then open pages/index.html in any browser.");
    expect(readme).toContain("The workbook states no licence");
    expect(readme.split("\r\n").filter((line) => line.length > 78)).toEqual([]);
    expect(deadLinks(files)).toEqual([]);
  });

  it("leads from each of its pages to the Excel workbook in it, where pages lead to one", async () => {
    const own = copyOfThreeCities();
    appendFileSync(join(own, "citybook.yaml"), "downloads: [xlsx]\n");
    await runIn(own, "export bundle --only pages,xlsx --city alphaburg --out both.zip");
    const both = openBundle(join(own, "both.zip"));
    expect(textIn(both, "pages/cities/alphaburg.html")).toContain('href="../../three-made-up-cities.xlsx" download');
    expect(deadLinks(both)).toEqual([]);
    await runIn(own, "export bundle --only pages --city alphaburg --out pages.zip");
    expect(textIn(openBundle(join(own, "pages.zip")), "pages/cities/alphaburg.html")).not.toContain(".xlsx");
  });

  it("has the same bytes each time", async () => {
    await runIn(folder, "export bundle --out again.zip");
    expect(readFileSync(join(folder, "again.zip"))).toEqual(readFileSync(zip));
  });

  it("opens with Debian's unzip", () => {
    expect(execFileSync("unzip", ["-tq", zip], { encoding: "utf8" })).toMatch(/No errors detected/);
    execFileSync("unzip", ["-q", zip, "-d", "out"], { cwd: folder });
    const [name = ""] = readdirSync(join(folder, "out"));
    expect(existsSync(join(folder, "out", name, "pages/index.html"))).toBe(true);
    expect(readFileSync(join(folder, "out", name, "README.txt"), "utf8")).toContain("HOW TO OPEN IT");
  });
});
