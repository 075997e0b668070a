import { ends, naming, plain } from "../columns.ts";
import type { View } from "../view.ts";
import type { LeftOutRow } from "./left-out-row.ts";

export const leftOut: View<LeftOutRow> = {
  name: "left-out",
  says: "one row a citywide sum that the commitment of the reference year does not count, and why",
  key: ["measure_id", "item"],
  counts: false,
  holds: "These are citywide sums that the comparison does not count, each for the reason that its row names.",
  cityOf: (row) => row.city.city_id,
  columns: [
    plain("city_id", "the city", (row) => row.city.city_id, naming("cities")),
    plain("measure_id", "the measure", (row) => row.measure.measure_id, naming("measures")),
    plain("item", "what the sum is for", (row) => row.amount.item),
    ...ends<LeftOutRow>("", "the sum as stated", (row) => row.sum, "{currency}"),
    plain("currency", "its currency", (row) => row.amount.currency),
    plain("period", "for what stretch of time", (row) => row.amount.period),
    plain("why", "the rule that leaves it out", (row) => row.why),
    plain("source_id", "the source of the preferred reading", (row) => row.amount.source_id, naming("sources")),
  ],
};
