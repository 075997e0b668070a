import type { Trace } from "./figure.ts";

/** The best and the worst place that a city can have among `of` ranked cities; 1 is first. */
export interface RankRange {
  readonly best: number;
  readonly worst: number;
  readonly of: number;
}

/** A rank range with the ways in which its places came to be. */
export interface TracedRankRange extends RankRange {
  /** How many other cities' bounds overlap with these. */
  readonly apart: number;
  /** The ids of the other cities whose bounds overlap with these: they cannot be told apart. So many at most. */
  readonly overlaps: (most: number) => readonly string[];
  readonly traces: () => { readonly best: Trace; readonly worst: Trace; readonly of: Trace };
}
