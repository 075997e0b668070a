import { calendar, ends, naming, plain } from "../columns.ts";
import type { View } from "../view.ts";
import type { CommitmentRow } from "./commitment-row.ts";

export const commitments: View<CommitmentRow> = {
  name: "commitments",
  says: "one row a city and category: what its counted pots come to in the reference year",
  key: ["city_id", "category"],
  counts: true,
  cityOf: (row) => row.city.city_id,
  columns: [
    plain("city_id", "the city", (row) => row.city.city_id, naming("cities")),
    plain("year", "the reference year", (row) => row.year, calendar),
    plain("category", "what the money is for; unallocated: no part explains it", (row) => row.category),
    ...ends<CommitmentRow>("", "what it comes to in the year", (row) => row.amount, "{currency}"),
    plain("currency", "currency of the pots", (row) => row.currency),
    plain("measures", "the measures behind it, separated by ;", (row) =>
      row.measures.map((measure) => measure.measure_id).join(";"),
    ),
  ],
};
