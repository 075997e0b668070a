import { calendar, ends, naming, plain, whole } from "../columns.ts";
import type { View } from "../view.ts";
import type { YearRow } from "./year-row.ts";

export const years: View<YearRow> = {
  name: "years",
  says: "one row a city and year: what its counted pots come to in that year",
  key: ["city_id", "year"],
  counts: true,
  cityOf: (row) => row.city.city_id,
  columns: [
    plain("city_id", "the city", (row) => row.city.city_id, naming("cities")),
    plain("year", "the year", (row) => row.year, calendar),
    ...ends<YearRow>("commitment", "what the counted pots come to", (row) => row.commitment, "{currency}"),
    plain("currency", "currency of the pots", (row) => row.commitment?.unit.currency),
    plain("pots", "counted pots that are not inside another", (row) => row.pots, whole),
  ],
};
