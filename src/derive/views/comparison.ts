import { sayPlaceRemark } from "../../text/say-place.ts";
import { calendar, ends, naming, plain, said, through, whole } from "../columns.ts";
import type { View } from "../view.ts";
import type { ComparisonRow } from "./comparison-row.ts";
import { intensityColumns } from "./intensity.ts";

export const comparison: View<ComparisonRow> = {
  name: "comparison",
  says: "one row a city that has a package, an indicator or a rank: its money beside its standing",
  key: ["city_id"],
  counts: true,
  cityOf: (row) => row.city.city_id,
  columns: [
    plain("city_id", "the city", (row) => row.city.city_id, naming("cities")),
    plain("name", "its name in English", (row) => row.city.name),
    plain("country", "its country", (row) => row.city.country),
    plain("year", "the reference year, where the city has a row in intensity", (row) => row.intensity?.year, calendar),
    ...through(intensityColumns, (row: ComparisonRow) => row.intensity),
    plain(
      "lead_index",
      "the index that the comparison leads with, where it ranks the city",
      (row) => row.lead?.index.index_id,
      naming("indices"),
    ),
    plain("lead_edition", "its newest edition of the whole world", (row) => row.lead?.edition.edition),
    said(
      plain("lead_rank", "place in it", (row) => row.lead?.rank, whole),
      {
        remark: ({ lead }) => lead && sayPlaceRemark(lead.ranking),
      },
    ),
    plain("lead_ranked_count", "how many it ranks", (row) => row.lead?.rankedCount, whole),
    plain("indices", "how many indices rank the city", (row) => row.indices, whole),
    plain("measures_rows", "how many measures of the city were seen", (row) => row.measuresRows, whole),
    plain("money_named", "how many of them name a sum", (row) => row.moneyNamed, whole),
    plain("money_unseen", "how many of them have money whose sum was not seen", (row) => row.moneyUnseen, whole),
    plain("best_seen", "the best thing that was seen of its AI money", (row) => row.bestSeen),
    plain("why", "why that is not counted", (row) => row.why),
    ...ends<ComparisonRow>(
      "seen",
      "the sum behind best_seen, as its source states it",
      (row) => row.seen,
      "{seen_currency}",
    ),
    plain("seen_currency", "currency of that sum", ({ seen }) =>
      seen !== undefined && seen.unit.measure === "money" ? seen.unit.currency : undefined,
    ),
  ],
};
