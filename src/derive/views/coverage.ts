import { naming, plain } from "../columns.ts";
import type { View } from "../view.ts";
import type { CoverageRow } from "./coverage-row.ts";

export const coverage: View<CoverageRow> = {
  name: "coverage",
  says: "one row a city and aspect: how much of what a figure needs is there",
  key: ["city_id", "aspect"],
  counts: true,
  cityOf: (row) => row.city.city_id,
  columns: [
    plain("city_id", "the city", (row) => row.city.city_id, naming("cities")),
    plain("aspect", "what is needed", (row) => row.aspect),
    plain("state", "yes, partly or no", (row) => row.state),
    plain("why", "the reason", (row) => row.why),
  ],
};
