import { describe, expect, it } from "vitest";
import { notAt, readWhole } from "../../src/check/read-whole.ts";
import { sortProblems } from "../../src/check/sort-problems.ts";
import { type Problem, problem } from "../../src/model/problem.ts";
import { problemsWith } from "./laid-over.ts";

type Laid = Parameters<typeof problemsWith>[0];

/** What is told of rows, each with its place, but for that some rows replace others. */
const told = (laid: Laid): readonly string[] =>
  problemsWith(laid)
    .filter(({ code }) => code !== "replaced-row")
    .map(({ code, place, column, message }) => `${code} ${place.file}:${place.line} ${column?.name}: ${message}`);

const hintsOf = (laid: Laid): readonly string[] =>
  problemsWith(laid)
    .filter(({ code }) => code !== "replaced-row")
    .map(({ hint }) => hint);

const after = "which is after 2026-12-01, the day of this check";

describe("a date in the future", () => {
  it.each<readonly [string, Laid, readonly string[]]>([
    [
      "of a source",
      { sources: [{ source_id: "gazette", published_on: "2027" }] },
      [`date-in-future over/sources.csv:2 published_on: published in "2027", ${after}`],
    ],
    [
      "of an edition",
      {
        index_editions: [
          {
            index_id: "made-up-index",
            edition: "2024",
            published_on: "2027-01",
            unit_ranked: "city",
            source_id: "gazette",
          },
        ],
      },
      [`date-in-future over/index_editions.csv:2 published_on: published in "2027-01", ${after}`],
    ],
    [
      "of a package",
      { policy_packages: [{ package_id: "late", announced_on: "2026-12-02" }] },
      [`date-in-future over/policy_packages.csv:2 announced_on: announced in "2026-12-02", ${after}`],
    ],
    [
      "of an indicator",
      { indicators: [{ indicator: "population", unit: "persons", year: "2027", value: "1" }] },
      [`date-in-future over/indicators.csv:2 year: counted in "2027", ${after}`],
    ],
    [
      "of a rate",
      { exchange_rates: [{ currency: "USD", year: "2027", kind: "ppp", source_id: "gazette", per_usd: "1" }] },
      [`date-in-future over/exchange_rates.csv:2 year: averaged in "2027", ${after}`],
    ],
  ])("%s is told at its column", (_, laid, problems) => {
    expect(told(laid)).toEqual(problems);
  });
});

describe("a ranking", () => {
  const row = { index_id: "made-up-index", scope: "global", city_id: "alphaburg" };

  it("of an edition that is not there is told, with the one that may be meant", () => {
    expect(told({ rankings: [{ ...row, edition: "2023", rank: "1" }] })).toEqual([
      'unknown-edition over/rankings.csv:2 edition: "2023" is not an edition of made-up-index',
    ]);
    expect(hintsOf({ rankings: [{ ...row, edition: "2023", rank: "1" }] })).toEqual([
      'Did you mean "2024"? Add the edition to index_editions.csv, or correct it.',
    ]);
    expect(hintsOf({ rankings: [{ ...row, edition: "autumn", rank: "1" }] })).toEqual([
      "Add the edition to index_editions.csv, or correct it.",
    ]);
  });

  it("of an index that is not there is told as that alone", () => {
    const codes = problemsWith({ rankings: [{ ...row, index_id: "nothing", edition: "2023", rank: "1" }] });
    expect(codes.map(({ code }) => code)).toEqual(["unknown-reference"]);
  });

  it("is not told to lack an edition where one could not be read", () => {
    const editions = [
      { index_id: "made-up-index", edition: "2023", unit_ranked: "city", source_id: "gazette", ranked_count: "many" },
    ];
    const codes = problemsWith({ index_editions: editions, rankings: [{ ...row, edition: "2023", rank: "1" }] });
    expect(codes.map(({ code }) => code)).toEqual(["not-whole"]);
  });
});

describe("a unit", () => {
  it.each([
    ["gdp", "USD bn", '"USD"'],
    ["gdp", "bn USD", "a currency code such as CNY"],
    ["gdp", "USDX", "a currency code such as CNY"],
    ["gdp", "usd", "a currency code such as CNY"],
    ["population", "million persons", '"persons"'],
  ])("of %s in %s is told to be %s", (indicator, unit, write) => {
    const laid = { indicators: [{ indicator, unit, year: "2024", value: "1000000000" }] };
    expect(told(laid)).toEqual([`unit-against-type over/indicators.csv:2 unit: the unit of ${indicator} is "${unit}"`]);
    expect(hintsOf(laid)).toEqual([
      `Write ${write}, and the value in that unit with all its digits: 1914000000000, not 1914 bn.`,
    ]);
  });
});

describe("a sum whose note has other zeros", () => {
  const cap = { measure_id: "betaville-grants", item: "cap", basis: "per-recipient" };
  const found = (rows: Readonly<Record<string, string>>) => told({ amounts: [{ ...cap, ...rows }] });

  it.each([
    [
      { qualifier: "up-to", high: "50000", note: "50 million" },
      'off-by-zeros over/amounts.csv:2 high: the sum is USD 50k, and its note says "50 million": 1,000 times less',
    ],
    [
      { qualifier: "at-least", low: "50000000", locator: "5万元" },
      'off-by-zeros over/amounts.csv:2 low: the sum is USD 50m, and its note says "5万元": 1,000 times more',
    ],
  ])("is told at its larger end: %j", (row, problem_) => {
    expect(found(row)).toEqual([problem_]);
  });

  it.each([
    { qualifier: "range", low: "5000000", high: "50000000000", note: "5 million" },
    { qualifier: "range", low: "50000", high: "50500", note: "50 million, or 50000 (5万元)" },
  ])("is fine where one of its ends is named: %j", (row) => {
    expect(found(row).filter((one) => one.includes("its note"))).toEqual([]);
  });
});

describe("problems", () => {
  const at = (code: Problem["code"], file: string, line?: number, letter?: string): Problem => ({
    ...problem(code, { place: { file, ...(line === undefined ? {} : { line }) }, message: "m", hint: "h" }),
    ...(letter === undefined ? {} : { column: { name: "x", letter } }),
  });

  it("stand by level, file, line, column and code", () => {
    const sorted = [
      at("not-a-date", "a.csv"),
      at("not-a-slug", "a.csv", 1),
      at("not-a-date", "a.csv", 2, "B"),
      at("not-a-slug", "a.csv", 2, "B"),
      at("not-a-date", "a.csv", 2, "Z"),
      at("not-a-date", "a.csv", 2, "AA"),
      at("not-a-date", "a.csv", 10, "A"),
      at("not-a-date", "b.csv", 1),
    ];
    expect(sortProblems(sorted.toReversed())).toEqual(sorted);
    expect(sortProblems([3, 0, 6, 5, 1, 7, 2, 4].flatMap((one) => sorted[one] ?? []))).toEqual(sorted);
  });

  it("stand errors first, then warnings, then notes", () => {
    const levels = ["note", "error", "warning"] as const;
    const mixed = levels.map((level): Problem => ({ ...at("not-a-date", `${level}.csv`), level }));
    expect(sortProblems(mixed).map(({ level }) => level)).toEqual(["error", "warning", "note"]);
  });

  it.each([
    ["a/sources.csv", ["sources"]],
    ["sources.csv", ["sources"]],
    ["a.b/sources.csv", ["sources"]],
    ["a/facts.XLSX!sources", ["sources"]],
    ["a/facts.xlsx", ["sources", "cities"]],
    ["a/facts.xlsx.csv", []],
  ])("of %s leave these tables unsure: %j", (file, unsure) => {
    const isRead = readWhole([at("not-utf-8", file)]);
    expect(["sources", "cities"].filter((table) => !isRead(table))).toEqual(unsure);
    expect(readWhole([{ ...at("not-utf-8", file), level: "warning" }])("sources")).toBe(true);
  });

  it("of a cell that could not be read hide what is said of it, and nothing else", () => {
    const isNew = notAt([at("not-utf-8", "a.csv", 2, "B"), at("not-utf-8", "b.csv", 3)]);
    const others = [
      at("not-a-date", "a.csv", 2, "B"),
      at("not-a-date", "a.csv", 2, "C"),
      at("not-a-date", "a.csv", 3, "B"),
      at("not-a-date", "c.csv", 2, "B"),
      at("not-a-date", "b.csv", 3),
    ];
    expect(others.map(isNew)).toEqual([false, true, true, true, true]);
  });
});
