import type { City } from "../../check/tables/cities.ts";

/** The views that a gap leaves without a number. */
export type Lacking = "intensity" | "commitments" | "standings" | "caps";

export interface GapRow {
  readonly city: City;
  readonly lacking: readonly Lacking[];
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
