import type { City } from "../check/tables/cities.ts";
import type { Source } from "../check/tables/sources.ts";
import type { Tables } from "../check/tables.ts";
import type { RankRange } from "../model/rank-range.ts";
import type { Parameters } from "./parameters.ts";
import type { Residents } from "./peers.ts";
import type { CapRow } from "./views/cap-row.ts";
import type { CommitmentRow } from "./views/commitment-row.ts";
import type { ComparisonRow } from "./views/comparison-row.ts";
import type { ConflictRow } from "./views/conflict-row.ts";
import type { CoverageRow } from "./views/coverage-row.ts";
import type { DenominatorRow } from "./views/denominator-row.ts";
import type { GapRow } from "./views/gap-row.ts";
import type { IntensityRow } from "./views/intensity-row.ts";
import type { LeftOutRow } from "./views/left-out-row.ts";
import type { PackageRow } from "./views/package-row.ts";
import type { ReadingRow } from "./views/reading-row.ts";
import type { StandingRow } from "./views/standing-row.ts";
import type { TaskRow } from "./views/task-row.ts";
import type { YearRow } from "./views/year-row.ts";

/** All that follows from the checked tables under one set of parameters. Views are made when first asked for. */
export interface Derived {
  readonly tables: Tables;
  readonly parameters: Parameters;
  readonly intensity: readonly IntensityRow[];
  /** The places by percent of GDP alone: those that the rows of intensity have, without making these. */
  readonly places: ReadonlyMap<City, RankRange>;
  readonly commitments: readonly CommitmentRow[];
  readonly standings: readonly StandingRow[];
  readonly comparison: readonly ComparisonRow[];
  readonly denominators: readonly DenominatorRow[];
  readonly readings: readonly ReadingRow[];
  /** Every reading that is not used beside the one that is, those that differ first. */
  readonly conflicts: readonly ConflictRow[];
  /** Those of them that state another value, by the table and the key of the fact. */
  readonly disputes: ReadonlyMap<string, readonly ConflictRow[]>;
  readonly gaps: readonly GapRow[];
  /** What there is to do to finish each city, what gains most first. */
  readonly tasks: readonly TaskRow[];
  readonly caps: readonly CapRow[];
  readonly leftOut: readonly LeftOutRow[];
  readonly packages: readonly PackageRow[];
  readonly coverage: readonly CoverageRow[];
  /** The residents of each city within its own boundary, where a number is known. */
  readonly residents: ReadonlyMap<City, Residents>;
  /** One row a city and year, from the first to the last year in which any of its pots counts. */
  readonly years: readonly YearRow[];
  readonly city: (cityId: string) => City | undefined;
  readonly source: (sourceId: string) => Source | undefined;
  /** The edition that ranks most of the cities with a commitment (rule 8), with those it ranks and those it lacks. */
  readonly joined: JoinedStandings;
  /** The same tables under other parameters. */
  readonly under: (parameters: Partial<Parameters>) => Derived;
}

export interface JoinedStandings {
  readonly standings: readonly StandingRow[];
  readonly lacks: readonly City[];
}
