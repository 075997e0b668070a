import { optional, reference, text } from "../column.ts";
import { defineTable } from "../define-table.ts";

export const cityAliases = defineTable({
  name: "city_aliases",
  says: "one name that an index or article uses for a city, in any script; one alias may stand for several cities where an index ranks them as one unit",
  key: ["alias", "city_id"],
  columns: {
    alias: text({ says: "the name as printed" }),
    city_id: reference("cities", { says: "the city it stands for" }),
    language: text({ says: "the language of the name, such as en or zh-Hant" }),
    note: optional(text({ says: "anything a reader should know" })),
  },
});
