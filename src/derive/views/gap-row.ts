import type { City } from "../../check/tables/cities.ts";
import type { Place } from "../../model/problem.ts";

/** The views that a gap leaves without a number. */
export type Lacking = "intensity" | "commitments" | "standings" | "caps";

/** What is missing, by what would fill it. */
export type GapKind =
  | "package"
  | "pot"
  | "gdp"
  | "population"
  | "rate"
  | "term"
  | "date"
  | "sum"
  | "measures"
  | "standing";

export interface GapRow {
  readonly city: City;
  readonly kind: GapKind;
  /** The row that has the gap, or that a new row would belong to, and its id; nothing where no row is there yet. */
  readonly of: { readonly at: Place; readonly id: string } | undefined;
  /** Cells of a row that would fill it, where more is known of it than its kind. */
  readonly known?: Readonly<Record<string, string>>;
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
