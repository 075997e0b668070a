import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { charts } from "../../src/chart/catalogue.ts";
import { chartFlags } from "../../src/cli/declared/chart-flags.ts";
import { fontFiles } from "../../src/cli/figure/font-files.ts";
import { copyOfThreeCities, runIn } from "./three-cities.ts";

const folder = copyOfThreeCities();

describe("citybook export figure", () => {
  it("has an option for each that a chart knows", () => {
    const known = [...charts.values()].flatMap(({ options }) => Object.keys(options));
    expect(chartFlags.map(({ name }) => name).toSorted()).toEqual([...new Set(known)].toSorted());
  });

  it.each([
    ["intensty-range", /"intensty-range" is not a chart\n {4}Did you mean "intensity-range"\?/],
    [
      "caps --format jpg",
      /"jpg" is not a format\n {4}Write png, which serves the same\. The formats are svg, png, pdf and vl\.json/,
    ],
    ["caps --out a.pdf --format png", /the file "a\.pdf" is named as pdf, and --format says png/],
    ["caps --out a.jpeg", /"jpeg" is not a format/],
    ["caps --width 3m", /"3m" is not a width/],
    ["caps --width 20mm", /a width of 20mm is 76 px, which is too narrow/],
    ["caps --scale 99 --format png --out a.png", /"99" is not a scale/],
    ["caps --scale 2", /--scale means nothing for svg\n {4}Leave it out, or ask for png/],
    ["caps --theme drak", /"drak" is not a theme\n {4}Did you mean "dark"\?/],
    ["caps --option per", /"per" has no value\n {4}Write --option/],
    ["caps --per projekt", /"projekt" is not a word for per of caps\n {4}Did you mean "project"\?/],
    ["caps --most many", /"many" is not a number of rows for most of caps/],
    ["caps --city alfaburg", /"alfaburg" is not a city for city of caps\n {4}Did you mean "alphaburg"\?/],
    ["city-map --by gdp", /"by" is not an option of city-map\n {4}It knows most and keep/],
    [
      "caps --option pre=project",
      /"pre" is not an option of caps\n {4}Did you mean "per"\? It knows per, city, most and keep/,
    ],
    ["rank-history", /rank-history needs the option index\n {4}Give it the index_id/],
    ["rank-history --index nix", /"nix" is not a known index for index of rank-history/],
    [
      "intensity-range --format png",
      /a png file is nothing for a terminal to show\n {4}Name a file: --out intensity-range\.png/,
    ],
    ["intensity-range --out a.png --font nowhere.ttf", /"nowhere\.ttf" is not a font file/],
  ])("%s ends with 2 and says what was meant", async (words, told) => {
    const { code, result, said } = await runIn(folder, `export figure ${words}`);
    expect([code, result]).toEqual([2, ""]);
    expect(said).toMatch(told);
  });

  it("prints an SVG, under the choices that are given", async () => {
    const { code, result } = await runIn(folder, "export figure intensity-range --by resident --year 2026");
    expect(code).toBe(0);
    expect(result).toMatch(/^<svg .*<\/svg>\n$/s);
    expect(result).toContain("Reference year 2026");
  });

  it("says why where there is nothing to draw, and writes nothing", async () => {
    const { code, said } = await runIn(folder, "export figure commitment-by-category --city gammaton --out none.svg");
    expect(code).toBe(1);
    expect(said).toMatch(/nothing to draw: No money of Gammaton counts for 2025/);
    expect(existsSync(join(folder, "none.svg"))).toBe(false);
  });

  it("writes what the ending of the file says", async () => {
    for (const [file, begin] of [
      ["a.png", "\u0089PNG"],
      ["a.pdf", "%PDF"],
      ["a.vl.json", '{"$schema"'],
      ["a.svg", "<svg"],
    ] as const) {
      const { code, said } = await runIn(folder, `export figure intensity-range --width 120mm --out out/${file}`);
      expect([code, said]).toEqual([0, expect.stringMatching(new RegExp(`kB, written to out/${file}`))]);
      expect(readFileSync(join(folder, "out", file), "latin1").startsWith(begin)).toBe(true);
    }
  });
});

describe("letters that no font has", () => {
  it("are named, with the words that they stand in and what to do", async () => {
    const other = copyOfThreeCities();
    const cities = join(other, "datasets/made-up/cities.csv");
    writeFileSync(cities, readFileSync(cities, "utf8").replaceAll("Alphaburg", "Alpha\u{f4240}burg"));
    const { code, said } = await runIn(other, "export figure intensity-range --out a.png");
    expect(code).toBe(0);
    expect(said).toMatch(
      /no font of this computer has 1 letter of the picture: . \(in ".*Alpha.burg.*"\)\n {4}They are drawn as empty boxes/u,
    );
    expect(said).toContain("--font FILE");
  });
});

describe("the fonts of a computer", () => {
  it("are looked through in one order, without those of another weight", () => {
    const files = fontFiles({});
    expect(files).toEqual(fontFiles({}));
    expect(files.filter((path) => /bold|italic/i.test(path))).toEqual([]);
  });

  it("are none where the folders are not there", () => {
    expect(fontFiles({ WINDIR: "/nowhere", LOCALAPPDATA: "/nowhere" }, "win32")).toEqual([]);
  });
});
