import type { Ranking } from "../check/tables/rankings.ts";
import { exactly } from "../model/bounds.ts";
import { type Exact, exact, over } from "../model/exact.ts";
import type { Trace } from "../model/figure.ts";
import type { StandingRow } from "./views/standing-row.ts";

const number = { measure: "number" } as const;

/** (ranked_count - rank) / (ranked_count - 1): 1 for the first, 0 for the last of those ranked (rule 9). */
export function percentileOf(rank: number, rankedCount: number): Exact | undefined {
  return rankedCount > 1 && rank <= rankedCount ? over(exact(rankedCount - rank), exact(rankedCount - 1)) : undefined;
}

const keyOf = ({ index, edition, scope, city }: StandingRow): string =>
  `index_id=${index.index_id};edition=${edition.edition};scope=${scope};city_id=${city.city_id}`;

function rankingFact(row: StandingRow, reading: Ranking, { value, says }: { value: Exact; says: string }): Trace {
  return {
    kind: "fact",
    table: "rankings",
    key: keyOf(row),
    sourceId: reading.source_id,
    locator: reading.locator ?? "",
    place: reading.at,
    says,
    bounds: exactly(value),
    unit: number,
  };
}

/** The place that one reading states. */
export const rankFact = (row: StandingRow, reading: Ranking): Trace =>
  rankingFact(row, reading, { value: exact(reading.rank), says: `place, ${reading.certainty}` });

export const scoreFact = (row: StandingRow): Trace | undefined =>
  row.ranking.score && rankingFact(row, row.ranking, { value: row.ranking.score, says: "score" });

/** The number ranked by the edition. */
export function countFact({ edition, rankedCount }: StandingRow): Trace | undefined {
  if (rankedCount === undefined) return undefined;
  return {
    kind: "fact",
    table: "index_editions",
    key: `index_id=${edition.index_id};edition=${edition.edition}`,
    sourceId: edition.source_id,
    locator: "",
    place: edition.at,
    says: "number ranked",
    bounds: exactly(exact(rankedCount)),
    unit: number,
  };
}

export function percentileTrace(row: StandingRow): Trace | undefined {
  const count = countFact(row);
  const value = row.rankedCount === undefined ? undefined : percentileOf(row.rank, row.rankedCount);
  if (count === undefined || value === undefined) return undefined;
  return {
    kind: "step",
    operation: "percentile",
    says: "(number ranked - place) / (number ranked - 1)",
    bounds: exactly(value),
    unit: number,
    inputs: [rankFact(row, row.ranking), count],
  };
}
