import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { deadLinks, openBundle, textIn } from "./open-bundle.ts";
import { copyOfThreeCities, runIn } from "./three-cities.ts";

const folder = copyOfThreeCities();

describe("citybook export bundle", () => {
  it("of one city has its page and what that leads to, its authors, its licence and the date that is set", async () => {
    const own = copyOfThreeCities();
    const yaml = join(own, "citybook.yaml");
    writeFileSync(
      yaml,
      readFileSync(yaml, "utf8").replace(
        /^title:.*$/m,
        "$&\npublication: { contributors: [City Lab, Bureau of Sums], license: CC-BY-4.0 }",
      ),
    );
    writeFileSync(join(own, "LICENSE"), "CC BY 4.0");
    const { code } = await runIn(own, "export bundle --only pages --city alphaburg", {
      SOURCE_DATE_EPOCH: "1700000000",
    });
    expect(code).toBe(0);
    const files = openBundle(join(own, "three-made-up-cities-2023-11-14.zip"));
    const pages = [...files.keys()].filter((path) => path.endsWith(".html"));
    expect(pages).toContain("pages/cities/alphaburg.html");
    expect(pages).not.toContain("pages/cities/betaville.html");
    expect(deadLinks(files)).toEqual([]);
    expect(textIn(files, "README.txt")).toContain("open pages/cities/alphaburg.html");
    expect(textIn(files, "README.txt")).toContain("The workbook comes under CC-BY-4.0, see LICENSE.txt.");
    expect(textIn(files, "CITATION.cff")).toContain("- name: City Lab\n  - name: Bureau of Sums");
    expect(textIn(files, "CITATION.cff")).toContain("date-released: 2023-11-14");
    expect([...files.keys()].filter((path) => !path.startsWith("pages/"))).toEqual([
      "CITATION.cff",
      "LICENSE-citybook.txt",
      "LICENSE.txt",
      "README.txt",
      "citation.bib",
    ]);
    expect(textIn(files, "LICENSE.txt")).toBe("CC BY 4.0");
  });

  it.each([
    ["--only paged", /"paged" is not a part of a bundle\n {4}Did you mean "pages"\?/],
    ["--city alfaburg", /"alfaburg" is not a city\n {4}Did you mean "alphaburg"\?/],
    ["--out b.rar", /"b\.rar" is not the name of a zip file\n {4}Let it end in \.zip/],
  ])("%s ends with 2 and says what was meant", async (words, told) => {
    const { code, said } = await runIn(folder, `export bundle ${words}`);
    expect([code, said]).toEqual([2, expect.stringMatching(told)]);
  });
});
