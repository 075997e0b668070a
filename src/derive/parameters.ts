import type { Measure } from "../check/tables/measures.ts";

export const unstatedPeriods = ["from-zero", "in-full", "left-out"] as const;
export type UnstatedPeriod = (typeof unstatedPeriods)[number];

export const currencies = ["usd-market", "usd-ppp", "local"] as const;
export type ComparedIn = (typeof currencies)[number];

export const besides = ["fund", "single-body"] as const;
export type Beside = (typeof besides)[number];

/** The choices that a comparison rests on (rule 8). Every report names them. */
export interface Parameters {
  readonly preset: string;
  /** The reference year. */
  readonly year: number;
  readonly lead_index: string;
  readonly levels: readonly Measure["level"][];
  readonly scopes: readonly Measure["scope"][];
  readonly purposes: readonly Measure["purpose"][];
  readonly payers: readonly Measure["payer"][];
  /** The share of a city's seen measures that must have a counted or explained sum before it is ranked, 0 to 1. */
  readonly ranked_from: number;
  /** What a sum counts whose period no source states: from 0 to its height, its height, or nothing. */
  readonly unstated_period: UnstatedPeriod;
  /** What sums for each resident are compared in. Sums in different currencies of their own are never compared. */
  readonly currency: ComparedIn;
  /** Which kinds of sums that never count are shown beside those that do. */
  readonly beside: readonly Beside[];
  /** A source whose readings are used before all others. */
  readonly prefer: string | undefined;
  /** A source whose amounts alone are used; facts that it lacks drop out. */
  readonly as_reported_by: string | undefined;
}

/** City money: what a city, or a city that is a state, gives to others. The default comparison of rule 1. */
export const cityMoney: Parameters = {
  preset: "city-money",
  year: 2025,
  lead_index: "ai-innovation-city",
  levels: ["city", "city-state"],
  scopes: ["ai", "ai-plus"],
  purposes: ["support"],
  payers: ["public"],
  ranked_from: 0,
  unstated_period: "from-zero",
  currency: "usd-market",
  beside: besides,
  prefer: undefined,
  as_reported_by: undefined,
};

/** All public money for AI in a city, whoever pays: never mixed with city money in one ranking. */
export const allPublicMoney: Parameters = {
  ...cityMoney,
  preset: "all-public-money",
  levels: ["city", "district", "region-or-state", "city-state", "national-in-city", "mixed"],
};

export const presets: Readonly<Record<string, Parameters>> = {
  "city-money": cityMoney,
  "all-public-money": allPublicMoney,
};
