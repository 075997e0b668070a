import { describe, expect, it } from "vitest";
import { derive } from "../../src/derive/derive.ts";
import { allPublicMoney, cityMoney } from "../../src/derive/parameters.ts";
import { views } from "../../src/derive/views.ts";
import { cellText } from "../../src/model/cell.ts";
import { shippedTables } from "../shipped.ts";

const tables = shippedTables();
const derived = derive(tables, cityMoney);

const commitment = (city: string, year = 2025): string => {
  const row = derived.under({ year }).intensity.find((one) => one.city.city_id === city);
  return row?.commitment === undefined
    ? "none"
    : `${row.currency} ${cellText(row.commitment.bounds.low)} ${cellText(row.commitment.bounds.high)}`;
};

describe("the shipped facts, worked through by hand", () => {
  it.each([
    { city: "shenzhen", year: 2025, is: "CNY 4500000000 4500000000", how: "one budget line, the six pots inside it" },
    {
      city: "shenzhen",
      year: 2026,
      is: "CNY 0 1100000000",
      how: "500 + 50 + 100 + 100 + 50 + 300 million, each up to",
    },
    { city: "hangzhou", year: 2025, is: "CNY 250000000 250000000", how: "1 billion over 4 years" },
    { city: "hong-kong", year: 2025, is: "HKD 1000000000 1000000000", how: "3 billion over 3 years" },
    { city: "shanghai", year: 2025, is: "CNY 0 1000000000", how: "1 billion, no period stated" },
    { city: "singapore", year: 2025, is: "SGD 400000000 unknown", how: "at least 1 billion over 5 years, twice" },
    { city: "beijing", year: 2025, is: "none", how: "no citywide sum of the city was seen" },
    { city: "berlin", year: 2025, is: "EUR 725000 725000", how: "one budget line" },
  ])("$city $year: $is ($how)", ({ city, year, is }) => {
    expect(commitment(city, year)).toBe(is);
  });

  it("leave 3.4 to 4.5 billion of Shenzhen's 2025 not allocated", () => {
    const rows = derived.commitments.filter((row) => row.city.city_id === "shenzhen");
    expect(
      rows.map(({ category, amount }) => [category, cellText(amount.bounds.low), cellText(amount.bounds.high)]),
    ).toEqual([
      ["applications", "0", "150000000"],
      ["compute", "0", "500000000"],
      ["data", "0", "50000000"],
      ["models", "0", "100000000"],
      ["research", "0", "300000000"],
      ["unallocated", "3400000000", "4500000000"],
    ]);
  });

  it("give 15 cities with a counted pot, of which 12 can be ranked by GDP", () => {
    const counted = derived.intensity.filter((row) => row.commitment !== undefined);
    expect(counted).toHaveLength(15);
    expect(counted.filter((row) => row.rankGdpShare !== undefined).map((row) => row.rankGdpShare?.of)).toEqual(
      Array(12).fill(12),
    );
  });

  it("make Shenzhen's rank a range, since Singapore's high is unknown", () => {
    const row = (city: string) => derived.intensity.find((one) => one.city.city_id === city);
    expect(row("shenzhen")?.rankGdpShare).toMatchObject({ best: 1, worst: 2, of: 12 });
    expect(row("singapore")?.marks).toContain("unknown-high");
  });

  it("have the founding story: 16th in the world, 5th in China", () => {
    const own = derived.standings.filter(
      (row) => row.city.city_id === "shenzhen" && row.index.index_id === "ai-innovation-city",
    );
    expect(own.map((row) => [row.edition.edition, row.scope, row.rank, row.rankedCount])).toEqual([
      ["2023", "country:CN", 5, undefined],
      ["2023", "global", 16, 500],
    ]);
  });

  it("have 30 facts on which sources state different values", () => {
    const keys = new Set(derived.readings.filter((row) => row.differs).map((row) => `${row.table} ${row.key}`));
    expect(keys.size).toBe(30);
  });

  it("never mix the two presets in one ranking", () => {
    const all = derived.under(allPublicMoney);
    const ranked = all.intensity.filter((row) => row.rankGdpShare !== undefined);
    expect(ranked.map((row) => row.city.city_id)).toContain("beijing");
    expect(new Set(ranked.map((row) => row.rankGdpShare?.of))).toEqual(new Set([ranked.length]));
  });
});

describe("a view", () => {
  const contract: Readonly<Record<string, string>> = {
    intensity:
      "city_id, year, currency, pots, commitment_low, commitment_high, no_term_low, no_term_high, undated, usd_rate, usd_rate_year, commitment_usd_low, commitment_usd_high, commitment_cny_low, commitment_cny_high, population, population_year, gdp, gdp_currency, gdp_year, per_resident_low, per_resident_high, per_resident_usd_low, per_resident_usd_high, per_resident_ppp_low, per_resident_ppp_high, gdp_share_low, gdp_share_high, rank_gdp_share_best, rank_gdp_share_worst, rank_gdp_share_of, rank_per_resident_usd_best, rank_per_resident_usd_worst, rank_per_resident_usd_of, marks",
    commitments: "city_id, year, category, low, high, currency, measures",
    standings:
      "city_id, index_id, edition, scope, rank, ranked_count, percentile, score, certainty, shared_unit, source_id, readings",
    gaps: "city_id, what, status, why, would_help",
  };

  it.each(Object.entries(contract))("%s has the columns of its contract first", (name, columns) => {
    const view = Object.entries(views).find(([key]) => key === name)?.[1];
    const wanted = columns.split(", ");
    expect(view?.columns.map((column) => column.name).slice(0, wanted.length)).toEqual(wanted);
  });

  it.each(Object.entries(views))("%s has a cell for every column of every row", (_, view) => {
    for (const row of view.print(derived)) expect(row.cells).toHaveLength(view.columns.length);
  });
});

describe("the order of rows", () => {
  it("changes nothing", () => {
    const reversed = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.toReversed()]));
    const print = (of: typeof derived) =>
      Object.values(views).map((view) => view.print(of).map(({ cells }) => cells.map(cellText)));
    expect(print(derive({ ...tables, ...reversed }, cityMoney))).toEqual(print(derived));
  });
});
