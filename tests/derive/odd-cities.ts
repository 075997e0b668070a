import type { Measure } from "../../src/check/tables/measures.ts";
import type { PolicyPackage } from "../../src/check/tables/policy-packages.ts";
import type { Tables } from "../../src/check/tables.ts";
import { exact } from "../../src/model/exact.ts";
import {
  amount,
  atLeast,
  city,
  exactly,
  indicator,
  measure,
  policyPackage,
  rate,
  source,
  tables,
  upTo,
} from "./rows.ts";

type Sum = ReturnType<typeof amount>;

/** A measure of a plan with its sums: what differs from a yearly public pot of the city for AI. */
interface Odd {
  readonly plan?: Partial<PolicyPackage>;
  readonly measure?: Partial<Measure>;
  readonly sums?: readonly Sum[];
}

let line = 1;
const at = () => {
  line += 1;
  return { file: "packs/odd/rows.csv", line };
};

const because = { note: "said to be large" };

/** Cities of which each has one thing that the others lack. A city with an empty list has a plan without measures. */
const odd: Readonly<Record<string, readonly Odd[]>> = {
  "bare-plan": [],
  "no-money": [{ measure: { money: "none" } }],
  unseen: [{ measure: { money: "unseen" } }, { measure: { money: "unseen", ...because } }],
  unstated: [{ measure: { money: "named" } }],
  caps: [
    {
      sums: [
        upTo(70, { basis: "per-recipient", item: "firm", currency: "EUR" }),
        atLeast(30, { basis: "per-project", item: "project", locator: "page 2" }),
        exactly(40, { basis: "per-unit", item: "unit", certainty: "inferred" }),
        amount({ basis: "per-recipient", item: "share", qualifier: "unstated", currency: undefined }),
        exactly(90, { basis: "per-recipient", item: "no-currency", currency: undefined }),
      ],
    },
  ],
  bodies: [
    { sums: [exactly(50, { basis: "single-body" }), exactly(60, { basis: "single-body", item: "second" })] },
    { sums: [atLeast(5, { basis: "single-body" })] },
  ],
  funds: [
    { measure: { instrument: "investment-fund" }, sums: [exactly(800, { period: "total" })] },
    { measure: { instrument: "investment-fund" }, plan: { status: "planned" }, sums: [exactly(900)] },
  ],
  planned: [{ plan: { status: "planned" }, sums: [exactly(10)] }],
  disputed: [{ plan: { status: "disputed" }, sums: [exactly(11)] }],
  loans: [{ measure: { instrument: "loan-support" }, sums: [exactly(12)] }],
  private: [{ measure: { payer: "public-private" }, sums: [exactly(13)] }],
  broader: [{ measure: { scope: "broader" }, sums: [exactly(14)] }],
  own: [{ measure: { purpose: "own-services" }, sums: [exactly(15)] }],
  district: [
    { measure: { level: "district" }, sums: [exactly(16)] },
    { measure: { level: "district" }, plan: { status: "planned" }, sums: [exactly(99)] },
  ],
  "planned-region": [{ measure: { level: "region-or-state" }, plan: { status: "planned" }, sums: [exactly(17)] }],
  superseded: [{ plan: { status: "superseded", effective_to: "2025" }, sums: [exactly(18)] }],
  past: [{ plan: { announced_on: "2021", effective_to: "2023" }, sums: [exactly(19)] }],
  undated: [{ plan: { announced_on: undefined }, sums: [exactly(20), exactly(21, { item: "second" })] }],
  "no-term": [
    { measure: { measure_id: "no-term-whole" }, sums: [exactly(100, { period: "total" })] },
    { measure: { part_of: "no-term-whole" }, sums: [exactly(40, { period: "total" })] },
    { measure: { part_of: "no-term-whole" }, sums: [exactly(30)] },
  ],
  "two-currencies": [{ sums: [exactly(22)] }, { sums: [exactly(23, { currency: "USD" })] }],
  "no-rate": [{ sums: [exactly(24, { currency: "EUR" })] }],
  "old-rate": [{ sums: [exactly(25, { currency: "JPY" })] }],
  "open-end": [{ sums: [atLeast(26, { certainty: "inferred" })] }],
  "open-period": [{ sums: [exactly(27, { period: "unstated" })] }],
  "small-whole": [
    { measure: { measure_id: "small-whole-all" }, sums: [exactly(10)] },
    { measure: { part_of: "small-whole-all", category: "data" }, sums: [exactly(28)] },
    { measure: { part_of: "small-whole-all", category: "talent" }, sums: [upTo(4)] },
  ],
  months: [
    { sums: [exactly(2, { period: "per-month" })] },
    { sums: [exactly(29, { period: "one-off" })] },
    { sums: [exactly(30, { period: "total", years: 4 })] },
    { sums: [exactly(31, { year: 2024 })] },
    { plan: { announced_on: "2020" }, sums: [exactly(32, { period: "total", years: 2 })] },
    { plan: { effective_from: "2025-09", effective_to: "2026-03" }, sums: [exactly(33)] },
  ],
  disagreed: [
    {
      sums: [
        exactly(34, { locator: "page 1", note: "as passed" }),
        exactly(68, { source_id: "paper" }),
        upTo(34, { source_id: "wire", certainty: "inferred" }),
        exactly(34, { source_id: "again" }),
      ],
    },
    { sums: [atLeast(7), exactly(8, { source_id: "paper" })] },
    { sums: [exactly(5, { source_id: "paper" }), exactly(6, { source_id: "wire" })] },
  ],
  "boundary-apart": [{ sums: [exactly(35)] }],
  stale: [{ sums: [exactly(36)] }],
  "other-gdp": [{ sums: [exactly(37)] }],
};

const idOf = (name: string, index: number, { measure: { measure_id } = {} }: Odd): string =>
  measure_id ?? `${name}-${index}`;

const indicators: Tables["indicators"] = [
  ...Object.keys(odd)
    .filter((name) => !["boundary-apart", "stale", "other-gdp", "no-money"].includes(name))
    .flatMap((city_id) => [
      indicator("population", 10, { city_id, locator: "table 1" }),
      indicator("gdp", 1000, { city_id }),
    ]),
  indicator("population", 10, { city_id: "boundary-apart", boundary: "region" }),
  indicator("gdp", 1000, { city_id: "boundary-apart", boundary: "region" }),
  indicator("population", 10, { city_id: "stale", year: 2022 }),
  indicator("population", 11, { city_id: "stale", year: 2026 }),
  indicator("gdp", 1000, { city_id: "stale", year: 2021 }),
  indicator("gdp", 500, { city_id: "other-gdp", unit: "JPY", year: 2023 }),
  indicator("gdp", 700, { city_id: "other-gdp", unit: "JPY", year: 2024, boundary: "region" }),
  indicator("population", 20, { city_id: "disagreed", source_id: "paper" }),
  indicator("gdp", 2000, { city_id: "disagreed", source_id: "paper" }),
  indicator("rd_share_gdp", 3, { city_id: "disagreed", unit: "percent" }),
  indicator("rd_share_gdp", 4, { city_id: "disagreed", unit: "percent", source_id: "paper" }),
  indicator("population", 5, { city_id: "counted-only" }),
];

const index = (index_id: string): Tables["indices"][number] => ({
  index_id,
  title: `Index ${index_id}`,
  title_local: undefined,
  publisher: "Nobody",
  topic: "ai",
  note: undefined,
  at: at(),
});

const edition = (index_id: string, name: string, ranked_count: number | undefined) => ({
  index_id,
  edition: name,
  published_on: name,
  ranked_count,
  unit_ranked: "city" as const,
  comparable_with_previous: undefined,
  source_id: "gazette",
  note: undefined,
  at: at(),
});

type Place = Tables["rankings"][number];

const place = (index_id: string, city_id: string, rank: number, changes: Partial<Place> = {}): Place => ({
  index_id,
  edition: "2024",
  scope: "global",
  city_id,
  source_id: "gazette",
  ranked_as: undefined,
  rank,
  score: undefined,
  certainty: "stated",
  shared_unit: "no",
  locator: undefined,
  note: undefined,
  at: at(),
  ...changes,
});

const rankings: Tables["rankings"] = [
  place("ai-innovation-city", "open-end", 1, { score: exact("80.5"), locator: "page 9" }),
  place("ai-innovation-city", "open-end", 3, { source_id: "paper", certainty: "list-order" }),
  place("ai-innovation-city", "disagreed", 2, { edition: "2023" }),
  place("ai-innovation-city", "disagreed", 5, { certainty: "list-order" }),
  place("ai-innovation-city", "disagreed", 1, { scope: "country:AA" }),
  place("other", "disagreed", 4, { shared_unit: "yes", ranked_as: "Twin cities" }),
  place("other", "months", 4, { shared_unit: "yes", ranked_as: "Twin cities" }),
  place("uncounted", "months", 7),
  place("land", "months", 1, { scope: "country:AA" }),
  place("regions", "months", 1, { scope: "country:AA" }),
  place("regions", "past", 1, { scope: "region:north" }),
  place("regions", "ranked-only", 12, { scope: "region:north" }),
  place("beyond", "ranked-only", 5),
];

const letters = { japanese: "奇妙市" };

/** A made-up workbook of oddities, as literal rows. */
export function oddCities(): Tables {
  const ids = [...Object.keys(odd), "nothing", "counted-only", "ranked-only", "local"];
  const rows = Object.entries(odd).flatMap(([name, list]) => list.map((one, at_) => ({ name, one, index: at_ })));
  return tables({
    cities: ids.map((city_id) =>
      city({
        city_id,
        name: `City of ${city_id}`,
        country_code: city_id === "local" || city_id === "planned" ? "JP" : "FR",
        at: { file: `packs/${city_id}/cities.csv`, line: 2 },
      }),
    ),
    city_aliases: [
      ["Plan city", "planned"],
      [letters.japanese, "local"],
    ].map(([alias = "", city_id = ""]) => ({ alias, city_id, language: "en", note: undefined, at: at() })),
    policy_packages: [
      policyPackage({ package_id: "bare-plan", city_id: "bare-plan", at: at() }),
      policyPackage({ package_id: "bare-plan-2", city_id: "bare-plan", measures_stated: 3, at: at() }),
      policyPackage({ package_id: "bare-plan-3", city_id: "bare-plan", measures_stated: 0, at: at() }),
      policyPackage({ package_id: "local", city_id: "local", source_id: "unlinked", at: at() }),
      ...rows.map(({ name, one, index: at_ }) =>
        policyPackage({
          package_id: `${name}-plan-${at_}`,
          city_id: name,
          title: `Plan ${at_} of ${name}`,
          announced_on: "2024-03",
          measures_stated: name === "caps" ? 4 : name === "bodies" ? 1 : undefined,
          at: at(),
          ...one.plan,
        }),
      ),
    ],
    measures: rows.map(({ name, one, index: at_ }) =>
      measure({
        title: `Measure ${at_} of ${name}`,
        at: at(),
        ...one.measure,
        measure_id: idOf(name, at_, one),
        package_id: `${name}-plan-${at_}`,
      }),
    ),
    amounts: rows.flatMap(({ name, one, index: at_ }) =>
      (one.sums ?? []).map((sum) => ({ ...sum, measure_id: idOf(name, at_, one), at: at() })),
    ),
    indicators,
    exchange_rates: [
      rate("CNY", 2025, "5", { locator: "row 1" }),
      rate("CNY", 2025, "6", { source_id: "paper" }),
      rate("CNY", 2024, "4"),
      rate("CNY", 2026, "9"),
      rate("CNY", 2024, "2", { kind: "ppp" }),
      rate("CNY", 2025, "3", { kind: "implied" }),
      rate("JPY", 2023, "100"),
      rate("JPY", 2022, "90", { kind: "ppp" }),
      rate("EUR", 2026, "1"),
    ],
    indices: ["ai-innovation-city", "other", "uncounted", "land", "regions", "beyond"].map(index),
    index_editions: [
      edition("ai-innovation-city", "2023", 9),
      edition("ai-innovation-city", "2024", 11),
      edition("other", "2024", 4),
      edition("uncounted", "2024", undefined),
      edition("land", "2024", 21),
      edition("regions", "2024", 31),
      edition("beyond", "2024", 4),
    ],
    rankings,
    sources: [
      source({ carries: "text", url: "https://example.org/gazette", at: at() }),
      source({ source_id: "paper", title: "Paper", kind: "news", at: at() }),
      source({ source_id: "wire", title: "Wire", kind: "news", published_on: undefined, at: at() }),
      source({ source_id: "again", title: "Again", kind: "aggregator", url: "https://example.org/again", at: at() }),
      source({ source_id: "unlinked", title: "Unlinked", at: at() }),
    ],
  });
}
