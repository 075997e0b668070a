import { number, optional, reference, text, word, year } from "../column.ts";
import { defineTable, type RowOf } from "../define-table.ts";
import { boundaries } from "./cities.ts";

export const indicators = defineTable({
  name: "indicators",
  says: "one reading of a figure of a city in a year, such as residents or gross domestic product",
  key: ["city_id", "indicator", "year", "boundary", "source_id"],
  columns: {
    city_id: reference("cities", { says: "the city" }),
    indicator: reference("indicator_types", { says: "what is measured" }),
    year: year({ says: "the year that the value stands for" }),
    boundary: word(boundaries, { says: "the area that the value covers" }),
    source_id: reference("sources", { says: "who states it" }),
    value: number({ unit: "{unit}", says: "the value, in the unit of the row" }),
    unit: text({ says: "persons, count, percent, or a currency code" }),
    locator: optional(text({ says: "the place in the source" })),
    note: optional(text({ says: "anything a reader should know" })),
  },
});

export type Indicator = RowOf<typeof indicators>;
