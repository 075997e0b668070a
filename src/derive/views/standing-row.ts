import type { City } from "../../check/tables/cities.ts";
import type { IndexEdition } from "../../check/tables/index-editions.ts";
import type { Index } from "../../check/tables/indices.ts";
import type { Ranking } from "../../check/tables/rankings.ts";

/** Where a city stands in one edition of an index, by the preferred reading. */
export interface StandingRow {
  readonly city: City;
  readonly index: Index;
  readonly edition: IndexEdition;
  readonly scope: string;
  readonly rank: number;
  readonly rankedCount: number | undefined;
  /** 1 for the first, 0 for the last of those ranked; nothing where the number ranked is unknown. */
  readonly percentile: number | undefined;
  readonly ranking: Ranking;
  /** All readings of this standing, the preferred one first. */
  readonly readings: readonly Ranking[];
}
