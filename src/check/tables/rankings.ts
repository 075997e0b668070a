import { integer, number, optional, reference, text, word } from "../column.ts";
import { defineTable, type RowOf } from "../define-table.ts";

export const rankings = defineTable({
  name: "rankings",
  says: "one reading of the place of a city in an edition of an index",
  key: ["index_id", "edition", "scope", "city_id", "source_id"],
  columns: {
    index_id: reference("indices", { says: "the index" }),
    edition: text({ says: "its edition" }),
    scope: text({
      says: "among whom, as the index itself counts",
      form: {
        pattern: /^(?:global|country:[A-Z]{2}|(?:region|group):[\w-]+)$/,
        says: "a scope: global, country:CN, region:asia or group:size-mega",
      },
    }),
    city_id: reference("cities", { says: "the city" }),
    source_id: reference("sources", { says: "who states it" }),
    ranked_as: optional(text({ says: "the name the index itself uses" })),
    rank: integer({ min: 1, says: "place in the index, 1 is first" }),
    score: optional(number({ says: "the score, in the units of the index" })),
    certainty: word(["stated", "list-order"], { says: "list-order where the rank is only the place in a list" }),
    shared_unit: word(["yes", "no"], { says: "yes where the index ranks several of our cities as one unit" }),
    locator: optional(text({ says: "the place in the source" })),
    note: optional(text({ says: "anything a reader should know" })),
  },
});

export type Ranking = RowOf<typeof rankings>;
