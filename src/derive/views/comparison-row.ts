import type { City } from "../../check/tables/cities.ts";
import type { Figure } from "../../model/figure.ts";
import type { IntensityRow } from "./intensity-row.ts";
import type { StandingRow } from "./standing-row.ts";

/** The best thing that was seen of a city's AI money, from a counted pot down to nothing. */
export const bestSeenWords = [
  "counted-pot",
  "no-term-pot",
  "other-pot",
  "other-level",
  "fund",
  "single-body",
  "cap-only",
  "sum-unseen",
  "nothing",
] as const;
export type BestSeen = (typeof bestSeenWords)[number];

export interface ComparisonRow {
  readonly city: City;
  readonly intensity: IntensityRow | undefined;
  /** The newest global standing in the lead index. */
  readonly lead: StandingRow | undefined;
  /** How many indices rank the city. */
  readonly indices: number;
  readonly measuresRows: number;
  readonly moneyNamed: number;
  readonly moneyUnseen: number;
  readonly bestSeen: BestSeen;
  /** In words: what was seen instead of a counted pot, and why it is not counted; empty for a counted pot. */
  readonly why: string;
  /** The sum behind `bestSeen` where one was seen, as its source states it. */
  readonly seen: Figure | undefined;
}
