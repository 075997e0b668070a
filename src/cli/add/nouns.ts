import type { TableName } from "../../check/tables.ts";

/** What `citybook add` can add a row for, and the table of the row. A city has more to it than a row. */
export const nouns = {
  source: "sources",
  package: "policy_packages",
  measure: "measures",
  amount: "amounts",
  indicator: "indicators",
  index: "indices",
  edition: "index_editions",
  ranking: "rankings",
  alias: "city_aliases",
  rate: "exchange_rates",
  "indicator-type": "indicator_types",
  claim: "claims",
} as const satisfies Readonly<Record<string, TableName>>;

export type Noun = keyof typeof nouns;
