import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { targetOf } from "../../src/export/bundle/keep-pages.ts";
import { copyOfThreeCities, runIn } from "./three-cities.ts";

const folder = copyOfThreeCities();

/** The files of a bundle by their paths below its own folder. */
const read = (zip: string): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(unzipSync(readFileSync(zip))).map(([path, bytes]) => [path.replace(/^[^/]*\//, ""), bytes]));

async function bundle() {
  const { code, said } = await runIn(folder, "export bundle --out b.zip");
  expect([code, said]).toEqual([0, expect.stringMatching(/files, \d+\.\d MB, written to b\.zip/)]);
  const zip = join(folder, "b.zip");
  return { bytes: readFileSync(zip), files: read(zip) };
}

const textOf = (files: ReadonlyMap<string, Uint8Array>, path: string): string =>
  strFromU8(files.get(path) ?? new Uint8Array());

/** Links of pages that lead to nothing in the bundle. */
const deadLinks = (files: ReadonlyMap<string, Uint8Array>): readonly string[] =>
  [...files.keys()]
    .filter((path) => path.endsWith(".html"))
    .flatMap((path) =>
      [...textOf(files, path).matchAll(/<a [^>]*?href="([^"]*)"/g)].flatMap(([, href = ""]) => {
        const target = targetOf(href, path);
        return target === undefined || files.has(target) ? [] : [`${path} -> ${href}`];
      }),
    );

describe("citybook export bundle", () => {
  it("has all pages as they are built, a readme, citations, and the licence of the tool; the same bytes each time", async () => {
    const { bytes, files } = await bundle();
    expect((await bundle()).bytes).toEqual(bytes);
    await runIn(folder, "build --out built");
    for (const path of ["index.html", "cities/alphaburg.html"])
      expect(textOf(files, `pages/${path}`)).toBe(readFileSync(join(folder, "built", path), "utf8"));
    expect([...files.keys()].filter((path) => !path.includes("/"))).toEqual([
      "CITATION.cff",
      "LICENSE-citybook.txt",
      "README.txt",
      "citation.bib",
      "three-made-up-cities.xlsx",
    ]);
    const readme = textOf(files, "README.txt");
    expect(readme).toContain("Then open pages/index.html in any browser.");
    expect(readme).toContain("The workbook states no licence");
    expect(readme.split("\r\n").filter((line) => line.length > 78)).toEqual([]);
    expect(deadLinks(files)).toEqual([]);
  });

  it("of one city has its page and what that leads to, its authors, its licence and the date that is set", async () => {
    const own = copyOfThreeCities();
    const yaml = join(own, "citybook.yaml");
    writeFileSync(yaml, readFileSync(yaml, "utf8").replace(/^title:.*$/m, "$&\nauthors: [City Lab, Bureau of Sums]"));
    writeFileSync(join(own, "LICENSE"), "CC BY 4.0");
    const { code } = await runIn(own, "export bundle --only pages --city alphaburg", {
      SOURCE_DATE_EPOCH: "1700000000",
    });
    expect(code).toBe(0);
    const files = read(join(own, "three-made-up-cities-2023-11-14.zip"));
    const pages = [...files.keys()].filter((path) => path.endsWith(".html"));
    expect(pages).toContain("pages/cities/alphaburg.html");
    expect(pages).not.toContain("pages/cities/betaville.html");
    expect(deadLinks(files)).toEqual([]);
    expect(textOf(files, "README.txt")).toContain("open pages/cities/alphaburg.html");
    expect(textOf(files, "CITATION.cff")).toContain("- name: City Lab\n  - name: Bureau of Sums");
    expect(textOf(files, "CITATION.cff")).toContain("date-released: 2023-11-14");
    expect(textOf(files, "LICENSE.txt")).toBe("CC BY 4.0");
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
