import type { Figure } from "../model/figure.ts";
import type { TracedRankRange } from "../model/rank-range.ts";
import type { Parameters } from "./parameters.ts";
import type { IntensityRow } from "./views/intensity-row.ts";

/** A sum for each resident in the currency of the comparison, and its place there. */
export interface Compared {
  readonly figure: Figure | undefined;
  readonly rank: TracedRankRange | undefined;
}

/** What sums for each resident are compared by. Sums in currencies of their own have no places. */
export function comparedPerResident(row: IntensityRow | undefined, { currency }: Parameters): Compared {
  if (row === undefined) return { figure: undefined, rank: undefined };
  switch (currency) {
    case "usd-market":
      return { figure: row.perResidentUsd, rank: row.rankPerResidentUsd };
    case "usd-ppp":
      return { figure: row.perResidentPpp, rank: row.rankPerResidentPpp };
    case "local":
      return { figure: row.perResident, rank: undefined };
  }
}
