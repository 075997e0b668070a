import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyOfThreeCities, runIn } from "./three-cities.ts";

const folder = copyOfThreeCities();

describe("help", () => {
  it.each(["", "--help", "build --help", "check --help", "table --help"])(
    'of "citybook %s" is a result, with an example',
    async (words) => {
      const { code, result } = await runIn(folder, words);
      expect(code).toBe(0);
      expect(result).toMatch(/Usage: citybook/);
      if (words !== "") expect(result).toMatch(/Examples?:\n {2}citybook /);
    },
  );

  it("names the version", async () => {
    expect(await runIn(folder, "--version")).toMatchObject({ code: 0, result: "0.0.0\n" });
  });
});

describe("a wrong command", () => {
  it.each([
    ["bild", /unknown command 'bild'\n\(Did you mean build\?\)/],
    ["build --yaer 2024", /unknown option '--yaer'\n\(Did you mean --year\?\)/],
    ["table", /missing required argument 'view'/],
    ["table intensty", /"intensty" is not a view or table\n {4}Did you mean "intensity"\?/],
    ["table intensity --city alfaburgo", /"alfaburgo" is not a city\n {4}Did you mean "alphaburg"\?/],
    ["table intensity --format cvs", /"cvs" is not a format\n {4}Did you mean "csv"\?/],
    ["table intensity --year 25", /"25" is not a year/],
    ["table intensity --preset capital", /"capital" is not a preset/],
    ["table intensity --level city,city-stat", /"city-stat" is not one of the levels\n {4}Did you mean "city-state"\?/],
    ["table intensity --prefer gazete", /"gazete" is not a source\n {4}Did you mean "gazette"\?/],
  ])("citybook %s ends with 2 and says what was meant", async (words, told) => {
    const { code, result, said } = await runIn(folder, words);
    expect([code, result]).toEqual([2, ""]);
    expect(said).toMatch(told);
  });

  it("outside a workbook says where to run it", async () => {
    const { code, said } = await runIn("/", "check");
    expect(code).toBe(2);
    expect(said).toMatch(
      /no citybook.yaml in "\/" or above it\n {4}Run the command in the folder of a workbook, or begin one/,
    );
  });
});

describe("table", () => {
  it("prints a view as CSV with the columns of its contract", async () => {
    const { code, result } = await runIn(folder, "table commitments --format csv");
    expect(code).toBe(0);
    expect(result).toBe(
      "city_id,year,category,low,high,currency,measures\nalphaburg,2025,compute,100000000,100000000,USD,alphaburg-vouchers\nbetaville,2025,research,0,20000000,USD,betaville-grants\n",
    );
  });

  it("takes the year and the cities of its options", async () => {
    const { result } = await runIn(
      folder,
      "table commitments --year 2028 --city alphaburg --city betaville --format csv",
    );
    expect(result).toBe("city_id,year,category,low,high,currency,measures\n");
  });

  it("takes several cities with commas, and says where to ask why a view has no row of a city", async () => {
    const both = await runIn(folder, "table cities --city alphaburg,betaville --format csv");
    expect(both.result.trim().split("\n")).toHaveLength(3);
    const none = await runIn(folder, "table intensity --city alphaburg --year 1999");
    expect(none.said).toMatch(/No row in intensity for alphaburg: citybook table gaps --city alphaburg --format csv/);
  });

  it("prints a table of the datasets as JSON", async () => {
    const { result } = await runIn(folder, "table index_editions --format json");
    expect(JSON.parse(result)).toEqual([
      {
        index_id: "made-up-index",
        edition: "2024",
        published_on: "2024-06",
        ranked_count: 50,
        unit_ranked: "city",
        comparable_with_previous: null,
        source_id: "gazette",
        note: "made up",
      },
    ]);
  });

  it("prints aligned text for people", async () => {
    const { result } = await runIn(folder, "table gaps --city betaville");
    expect(result).toMatch(/^city_id {3,}what/);
    expect(
      new Set(
        result
          .trimEnd()
          .split("\n")
          .map((line) => line.indexOf("betaville")),
      ).size,
    ).toBeLessThanOrEqual(2);
  });
});

describe("check", () => {
  it("says how many rows are sound", async () => {
    const { code, said } = await runIn(folder, "check");
    expect(code).toBe(0);
    expect(said).toMatch(/^\d+ rows checked in 0\.00 s: no error/);
  });

  it("tells every problem and ends with 1", async () => {
    const broken = copyOfThreeCities();
    appendFileSync(join(broken, "datasets/made-up/sources.csv"), "The Paper,Title,,2025-13,en,gossip,,ftp://x,\n");
    const { code, result } = await runIn(broken, "check");
    expect(code).toBe(1);
    expect(result).toMatch(/datasets\/made-up\/sources\.csv:4 column A \(source_id\): "The Paper" is not a short name/);
    expect(result).toMatch(/5 problems in 1 file; nothing was built\n$/);
  });

  it("prints the first two hundred problems and counts the rest", async () => {
    const broken = copyOfThreeCities();
    appendFileSync(
      join(broken, "datasets/made-up/city_aliases.csv"),
      Array.from({ length: 250 }, (_, at) => `Name ${at},nowhere,en,\n`).join(""),
    );
    const { result } = await runIn(broken, "check");
    expect(result.match(/is not in cities/g)).toHaveLength(200);
    expect(result).toMatch(/\.\.\. and 50 more problems\n250 problems in 1 file/);
  });

  it("gives the problems as JSON for machines", async () => {
    const broken = copyOfThreeCities();
    appendFileSync(join(broken, "datasets/made-up/city_aliases.csv"), "X,nowhere,en,\n");
    const { code, result } = await runIn(broken, "check --json");
    expect(code).toBe(1);
    expect(JSON.parse(result)).toMatchObject([
      { code: "unknown-reference", place: { line: 3 }, column: { letter: "B" } },
    ]);
  });

  it("lays further folders on top", async () => {
    const over = copyOfThreeCities();
    const { code } = await runIn(folder, `check --datasets ${join(over, "datasets")}`);
    expect(code).toBe(0);
  });
});

describe("build", () => {
  it("writes every page and says where", async () => {
    const own = copyOfThreeCities();
    const { code, said } = await runIn(own, "build");
    expect(said).toMatch(
      /^5 pages, 0\.\d MB, written to reports\/html in 0\.0 s\.\nNext: open reports\/html\/index\.html\n$/,
    );
    expect(code).toBe(0);
    expect(readdirSync(join(own, "reports/html/cities"))).toEqual([
      "alphaburg.html",
      "betaville.html",
      "gammaton.html",
    ]);
    expect(readdirSync(join(own, "reports")).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("takes its date from SOURCE_DATE_EPOCH, else from the newest source", async () => {
    const own = copyOfThreeCities();
    const foot = () => /as of ([^.]*)\./.exec(readFileSync(join(own, "reports/html/index.html"), "utf8"))?.[1];
    await runIn(own, "build");
    expect(foot()).toBe("2 March 2025");
    await runIn(own, "build", { SOURCE_DATE_EPOCH: "1735689600" });
    expect(foot()).toBe("1 January 2025");
  });

  it("leaves the pages before as they were where a page has a mistake", async () => {
    const own = copyOfThreeCities();
    await runIn(own, "build");
    const before = readFileSync(join(own, "reports/html/index.html"), "utf8");
    appendFileSync(join(own, "reports/index.md"), '\n{% chart "nothing" %}\n');
    const { code, said } = await runIn(own, "build");
    expect(code).toBe(1);
    expect(said).toMatch(/reports\/index\.md:15:11: "nothing" is not a chart/);
    expect(readFileSync(join(own, "reports/html/index.html"), "utf8")).toBe(before);
  });

  it("builds nothing where the datasets have a problem", async () => {
    const own = copyOfThreeCities();
    appendFileSync(join(own, "datasets/made-up/claims.csv"), "x,gazette,,wrong,amounts,item=pot,low,1\n");
    const { code } = await runIn(own, "build");
    expect(code).toBe(1);
    expect(existsSync(join(own, "reports/html"))).toBe(false);
  });

  it("gives the same bytes wherever the workbook lies", async () => {
    const [one, other] = [copyOfThreeCities(), copyOfThreeCities()];
    await runIn(one, "build");
    await runIn(other, "build");
    const read = (own: string) => readFileSync(join(own, "reports/html/cities/alphaburg.html"), "utf8");
    expect(read(one)).toBe(read(other));
  });
});

describe("the workbook file", () => {
  it.each([
    ["titel: x\n", /citybook\.yaml:1:\d+: "titel" is not known here.*\n {4}Did you mean "title"\?/],
    ["format: 2\ntitle: x\ndatasets: [d]\npages: p\nout: o\n", /citybook\.yaml:1:\d+: format is 2/],
    [
      "format: 1\ntitle: x\ndatasets: [d]\npages: p\nout: o\nparameters:\n  yaer: 2025\n",
      /citybook\.yaml:7:\d+: "yaer" is not known here.*\n {4}Did you mean "year"\?/,
    ],
    [
      "format: 1\ntitle: x\ndatasets: [d]\npages: p\nout: o\nparameters:\n  preset: city\n",
      /citybook\.yaml:7:\d+: preset is "city"/,
    ],
    ["format: [1\n", /citybook\.yaml:\d:\d+: /],
  ])("%j is told with its line", async (text, told) => {
    const own = copyOfThreeCities();
    writeFileSync(join(own, "citybook.yaml"), text);
    const { code, said } = await runIn(own, "build");
    expect(code).toBe(1);
    expect(said).toMatch(told);
  });
});
