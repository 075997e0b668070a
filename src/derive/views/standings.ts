import { sayPlaceRemark } from "../../text/say-place.ts";
import { naming, plain, said, traced } from "../columns.ts";
import { countTrace } from "../counts.ts";
import { countFact, percentileOf, percentileTrace, rankFact, scoreFact } from "../standing-traces.ts";
import type { View } from "../view.ts";
import type { StandingRow } from "./standing-row.ts";

export const standings: View<StandingRow> = {
  name: "standings",
  says: "one row a city, index edition and scope: where the city stands, by the preferred reading",
  key: ["city_id", "index_id", "edition", "scope"],
  counts: false,
  cityOf: (row) => row.city.city_id,
  columns: [
    plain("city_id", "the city", (row) => row.city.city_id, naming("cities")),
    plain("index_id", "the index", (row) => row.index.index_id, naming("indices")),
    plain("edition", "its edition", (row) => row.edition.edition),
    plain("scope", "among whom it is ranked", (row) => row.scope),
    said(traced("rank", "place, 1 is first", { cell: (row) => row.rank, trace: (row) => rankFact(row, row.ranking) }), {
      remark: (row) => sayPlaceRemark(row.ranking),
    }),
    traced("ranked_count", "how many are ranked", { cell: (row) => row.rankedCount, trace: countFact }),
    traced("percentile", "1 for the first, 0 for the last; empty where the number ranked is unknown", {
      kind: "number",
      cell: ({ rank, rankedCount }) => (rankedCount === undefined ? undefined : percentileOf(rank, rankedCount)),
      trace: percentileTrace,
    }),
    traced("score", "the score, in the units of the index", {
      kind: "number",
      cell: (row) => row.ranking.score,
      trace: scoreFact,
    }),
    plain("certainty", "list-order where the rank is only the place in a list", (row) => row.ranking.certainty),
    plain("shared_unit", "yes where several cities are ranked as one unit", (row) => row.ranking.shared_unit),
    plain("source_id", "the source of the preferred reading", (row) => row.ranking.source_id, naming("sources")),
    traced("readings", "how many sources state it", {
      cell: (row) => row.readings.length,
      trace: (row) =>
        countTrace(
          "the readings of this place",
          row.readings.map((reading) => rankFact(row, reading)),
        ),
    }),
  ],
};
