import { describe, expect, it } from "vitest";
import type { Tables } from "../../src/check/tables.ts";
import { derive } from "../../src/derive/derive.ts";
import type { TaskRow } from "../../src/derive/views/task-row.ts";
import { city, exactly, indicator, measure, policyPackage, source, tables } from "./rows.ts";

const of = (rows: Partial<Tables>): readonly TaskRow[] => derive(tables(rows)).tasks;
const kindsOf = (rows: Partial<Tables>): readonly string[] => of(rows).map(({ kind }) => kind);

const alias = {
  alias: "Alfaburgo",
  city_id: "alphaburg",
  language: "es",
  note: undefined,
  at: { file: "a.csv", line: 2 },
};
const edition = { index_id: "index", edition: "2024" };
const place = { file: "packs/alpha/cities.csv", line: 2 };

/** A city of which nothing is missing. */
const complete: Partial<Tables> = {
  city_aliases: [alias],
  indicators: [indicator("population", 1e6), indicator("gdp", 1e11)],
  policy_packages: [policyPackage({ effective_from: "2025" })],
  amounts: [exactly(100)],
  exchange_rates: [
    {
      currency: "CNY",
      year: 2025,
      kind: "market-average",
      source_id: "gazette",
      locator: undefined,
      per_usd: { n: 7n, d: 1n },
      note: undefined,
      at: place,
    },
    {
      currency: "CNY",
      year: 2025,
      kind: "ppp",
      source_id: "gazette",
      locator: undefined,
      per_usd: { n: 4n, d: 1n },
      note: undefined,
      at: place,
    },
  ],
  indices: [
    {
      index_id: "index",
      title: "Index",
      title_local: undefined,
      publisher: "Nobody",
      topic: "ai",
      note: undefined,
      at: place,
    },
  ],
  index_editions: [
    {
      ...edition,
      published_on: "2024",
      ranked_count: 9,
      unit_ranked: "city",
      comparable_with_previous: undefined,
      source_id: "gazette",
      note: undefined,
      at: place,
    },
  ],
  rankings: [
    {
      ...edition,
      scope: "global",
      city_id: "alphaburg",
      source_id: "gazette",
      ranked_as: undefined,
      rank: 3,
      score: undefined,
      certainty: "stated",
      shared_unit: "no",
      locator: undefined,
      note: undefined,
      at: place,
    },
  ],
  sources: [source({ url: "https://example.org/gazette" })],
};

describe("what there is to do for a city", () => {
  it("is nothing where all is there", () => {
    expect(kindsOf(complete)).toEqual([]);
  });

  it("begins with a package where only its row is there, and ends with its names", () => {
    const bare = { cities: [city({ country_code: "KR", at: place })], policy_packages: [], measures: [] };
    expect(kindsOf(bare)).toEqual(["package", "gdp", "population", "standing", "local-name", "alias"]);
  });

  it("names the file of the city's own pack and what is known of the row", () => {
    const [gdp] = of({ ...complete, cities: [city({ at: place })], indicators: [indicator("population", 1e6)] });
    expect(gdp).toMatchObject({ kind: "gdp", adds: true, file: "packs/alpha/indicators.csv", hasMoney: true });
    expect(gdp?.cells.flatMap(({ column, value }) => (value === undefined ? [] : [`${column}=${value}`]))).toEqual([
      "city_id=alphaburg",
      "indicator=gdp",
      "year=2024",
      "boundary=municipality",
    ]);
  });

  it.each<readonly [string, Partial<Tables>, readonly string[]]>([
    [
      "a sum where the measure says that it was not seen",
      { measures: [measure(), measure({ measure_id: "b", money: "unseen" })] },
      ["sum"],
    ],
    [
      "a sum where the measure names money and no row states it",
      { measures: [measure(), measure({ measure_id: "b" })] },
      ["sum"],
    ],
    [
      "nothing where a measure names no money",
      { measures: [measure(), measure({ measure_id: "b", money: "none" })] },
      [],
    ],
    [
      "a sum for the whole city where only caps are there",
      { amounts: [exactly(5, { basis: "per-recipient" })] },
      ["pot"],
    ],
    ["measures, not sums, where no package has any", { measures: [], amounts: [] }, ["first-measures"]],
    [
      "the measures that a package counts and has not",
      { policy_packages: [policyPackage({ measures_stated: 3 })] },
      ["measures"],
    ],
    ["a term for a total without one, and no other sum", { amounts: [exactly(9, { period: "total" })] }, ["term"]],
    [
      "a date for a package without one, and no other sum",
      { policy_packages: [policyPackage({ announced_on: undefined })] },
      ["date"],
    ],
    ["a period where none is stated", { amounts: [exactly(9, { period: "unstated" })] }, ["period"]],
    [
      "residents for the boundary of the city",
      { indicators: [indicator("population", 1e6, { boundary: "region" }), indicator("gdp", 1e11)] },
      ["population"],
    ],
    [
      "newer residents where they are old",
      { indicators: [indicator("population", 1e6, { year: 2020 }), indicator("gdp", 1e11)] },
      ["population"],
    ],
    ["a place in an index", { rankings: [] }, ["standing"]],
    ["another name", { city_aliases: [] }, ["alias"]],
    ["the address of a source of its money", { sources: [source()] }, ["address"]],
    ["a name in its own letters", { cities: [city({ country_code: "JP" })] }, ["local-name"]],
    [
      "nothing where an alias is in those letters",
      { cities: [city({ country_code: "JP" })], city_aliases: [{ ...alias, alias: "アルファ" }] },
      [],
    ],
  ])("is %s", (_, changes, kinds) => {
    expect(kindsOf({ ...complete, ...changes })).toEqual(kinds);
  });

  it("leads to every row that waits", () => {
    const at = { file: "packs/alpha/measures.csv", line: 7 };
    const unseen = measure({ measure_id: "b", title: "Prizes", money: "unseen", note: "cut off", at });
    const [task] = of({ ...complete, measures: [measure(), unseen] });
    expect(task?.places).toEqual([{ at, id: "b", what: 'sum of "Prizes"', why: "cut off" }]);
  });

  it("asks for the rate of the currency and year", () => {
    const [task] = of({
      ...complete,
      exchange_rates: (complete.exchange_rates ?? []).filter(({ kind }) => kind === "ppp"),
    });
    expect(task?.kind).toBe("rate");
    expect(Object.fromEntries((task?.cells ?? []).map(({ column, value }) => [column, value]))).toMatchObject({
      currency: "CNY",
      kind: "market-average",
      year: "2025",
    });
  });
});
