import type { Amount } from "../../src/check/tables/amounts.ts";
import type { City } from "../../src/check/tables/cities.ts";
import type { ExchangeRate } from "../../src/check/tables/exchange-rates.ts";
import type { Indicator } from "../../src/check/tables/indicators.ts";
import type { Measure } from "../../src/check/tables/measures.ts";
import type { PolicyPackage } from "../../src/check/tables/policy-packages.ts";
import type { Source } from "../../src/check/tables/sources.ts";
import type { Tables } from "../../src/check/tables.ts";
import { exact } from "../../src/model/exact.ts";

const at = { file: "test.csv", line: 2 };

/** A made-up city; every literal row below starts from one that is complete and says nothing special. */
export const city = (changes: Partial<City> = {}): City => ({
  city_id: "alphaburg",
  name: "Alphaburg",
  name_local: undefined,
  country_code: "AA",
  country: "Aland",
  subdivision: undefined,
  latitude: exact(1),
  longitude: exact(1),
  wikidata_id: undefined,
  geonames_id: undefined,
  boundary: "municipality",
  source_id: "gazette",
  note: undefined,
  at,
  ...changes,
});

export const policyPackage = (changes: Partial<PolicyPackage> = {}): PolicyPackage => ({
  package_id: "plan",
  city_id: "alphaburg",
  title: "Plan",
  title_local: undefined,
  issuer: "Alphaburg",
  status: "in-force",
  announced_on: "2025-03",
  effective_from: undefined,
  effective_to: undefined,
  measures_stated: undefined,
  measures_funded_stated: undefined,
  source_id: "gazette",
  locator: undefined,
  note: undefined,
  at,
  ...changes,
});

export const measure = (changes: Partial<Measure> = {}): Measure => ({
  measure_id: "vouchers",
  package_id: "plan",
  number: undefined,
  title: "Vouchers",
  category: "compute",
  instrument: "voucher",
  level: "city",
  scope: "ai",
  payer: "public",
  purpose: "support",
  recipient: undefined,
  part_of: undefined,
  money: "named",
  note: undefined,
  at,
  ...changes,
});

type Ends = Partial<Omit<Amount, "low" | "high">> & { readonly low?: number; readonly high?: number };

export function amount({ low, high, ...changes }: Ends = {}): Amount {
  return {
    measure_id: "vouchers",
    item: "pot",
    source_id: "gazette",
    basis: "citywide",
    qualifier: "exact",
    low: low === undefined ? undefined : exact(low),
    high: high === undefined ? undefined : exact(high),
    currency: "CNY",
    period: "per-year",
    years: undefined,
    year: undefined,
    share_pct: undefined,
    term_months_min: undefined,
    term_months_max: undefined,
    certainty: "stated",
    locator: undefined,
    note: undefined,
    at,
    ...changes,
  };
}

export const exactly = (sum: number, changes: Ends = {}): Amount => amount({ low: sum, high: sum, ...changes });

export const upTo = (sum: number, changes: Ends = {}): Amount => amount({ qualifier: "up-to", high: sum, ...changes });

export const atLeast = (sum: number, changes: Ends = {}): Amount =>
  amount({ qualifier: "at-least", low: sum, ...changes });

export const source = (changes: Partial<Source> = {}): Source => ({
  source_id: "gazette",
  title: "Gazette",
  publisher: "Alphaburg",
  published_on: "2025-03-01",
  language: "en",
  kind: "government",
  carries: undefined,
  url: undefined,
  note: undefined,
  at,
  ...changes,
});

export const indicator = (indicator: string, value: number, changes: Partial<Indicator> = {}): Indicator => ({
  city_id: "alphaburg",
  indicator,
  year: 2024,
  boundary: "municipality",
  source_id: "gazette",
  value: exact(value),
  unit: indicator === "gdp" ? "CNY" : "persons",
  locator: undefined,
  note: undefined,
  at,
  ...changes,
});

export const rate = (
  currency: string,
  year: number,
  perUsd: string,
  changes: Partial<ExchangeRate> = {},
): ExchangeRate => ({
  currency,
  year,
  kind: "market-average",
  source_id: "gazette",
  locator: undefined,
  per_usd: exact(perUsd),
  note: undefined,
  at,
  ...changes,
});

/** A workbook of one made-up city with one package, unless the literal rows say otherwise. */
export const tables = (rows: Partial<Tables> = {}): Tables => ({
  cities: [city()],
  city_aliases: [],
  indicators: [],
  indicator_types: [],
  indices: [],
  index_editions: [],
  rankings: [],
  policy_packages: [policyPackage()],
  measures: [measure()],
  amounts: [],
  exchange_rates: [],
  sources: [source()],
  claims: [],
  ...rows,
});
