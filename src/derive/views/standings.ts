import { plain } from "../columns.ts";
import { percentileOf } from "../standings.ts";
import type { View } from "../view.ts";
import type { StandingRow } from "./standing-row.ts";

const exactPercentile = ({ rank, rankedCount }: StandingRow) =>
  rankedCount === undefined ? undefined : percentileOf(rank, rankedCount);

export const standings: View<StandingRow> = {
  name: "standings",
  says: "one row a city, index edition and scope: where the city stands, by the preferred reading",
  cityOf: (row) => row.city.city_id,
  columns: [
    plain("city_id", "the city", (row) => row.city.city_id),
    plain("index_id", "the index", (row) => row.index.index_id),
    plain("edition", "its edition", (row) => row.edition.edition),
    plain("scope", "among whom it is ranked", (row) => row.scope),
    plain("rank", "place, 1 is first", (row) => row.rank),
    plain("ranked_count", "how many are ranked", (row) => row.rankedCount),
    plain("percentile", "1 for the first, 0 for the last; empty where the number ranked is unknown", exactPercentile),
    plain("score", "the score, in the units of the index", (row) => row.ranking.score),
    plain("certainty", "list-order where the rank is only the place in a list", (row) => row.ranking.certainty),
    plain("shared_unit", "yes where several cities are ranked as one unit", (row) => row.ranking.shared_unit),
    plain("source_id", "the source of the preferred reading", (row) => row.ranking.source_id),
    plain("readings", "how many sources state it", (row) => row.readings.length),
  ],
};
