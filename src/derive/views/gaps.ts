import { naming, plain } from "../columns.ts";
import type { View } from "../view.ts";
import type { GapRow } from "./gap-row.ts";

export const gaps: View<GapRow> = {
  name: "gaps",
  says: "one row a thing that is missing for a city, for which view, why, and what row would help",
  counts: true,
  cityOf: (row) => row.city.city_id,
  columns: [
    plain("city_id", "the city", (row) => row.city.city_id, naming("cities")),
    plain("what", "what is missing", (row) => row.what),
    plain("status", "how it is missing", (row) => row.status),
    plain("why", "the reason", (row) => row.why),
    plain("would_help", "the row or cell that would close the gap", (row) => row.wouldHelp),
    plain("missing_in", "the views that lack a number for it", (row) => row.lacking.join(";")),
  ],
};
