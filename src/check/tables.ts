import type { RowOf } from "./define-table.ts";
import { amounts } from "./tables/amounts.ts";
import { cities } from "./tables/cities.ts";
import { cityAliases } from "./tables/city-aliases.ts";
import { claims } from "./tables/claims.ts";
import { exchangeRates } from "./tables/exchange-rates.ts";
import { indexEditions } from "./tables/index-editions.ts";
import { indicatorTypes } from "./tables/indicator-types.ts";
import { indicators } from "./tables/indicators.ts";
import { indices } from "./tables/indices.ts";
import { measures } from "./tables/measures.ts";
import { policyPackages } from "./tables/policy-packages.ts";
import { rankings } from "./tables/rankings.ts";
import { sources } from "./tables/sources.ts";

/** The catalogue of tables, under the names of their files. One line is one table. */
export const tables = {
  cities,
  city_aliases: cityAliases,
  indicators,
  indicator_types: indicatorTypes,
  indices,
  index_editions: indexEditions,
  rankings,
  policy_packages: policyPackages,
  measures,
  amounts,
  exchange_rates: exchangeRates,
  sources,
  claims,
} as const;

export type TableName = keyof typeof tables;

/** All checked rows of a workbook, by table. */
export type Tables = { readonly [Name in TableName]: readonly RowOf<(typeof tables)[Name]>[] };
