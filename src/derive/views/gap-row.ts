import type { City } from "../../check/tables/cities.ts";

export interface GapRow {
  readonly city: City;
  readonly what: string;
  readonly status:
    | "not-stated"
    | "unseen"
    | "no-rate"
    | "no-denominator"
    | "boundary"
    | "stale"
    | "undated"
    | "no-term";
  readonly why: string;
  readonly wouldHelp: string;
}
