import { date, integer, optional, reference, text, word } from "../column.ts";
import { defineTable, type RowOf } from "../define-table.ts";

export const indexEditions = defineTable({
  name: "index_editions",
  says: "one edition of an index",
  key: ["index_id", "edition"],
  columns: {
    index_id: reference("indices", { says: "the index" }),
    edition: text({ says: "the year or number of the edition" }),
    published_on: optional(date({ says: "when it came out" })),
    ranked_count: optional(integer({ min: 1, says: "how many units the edition ranks" })),
    unit_ranked: word(["city", "metro", "cluster", "hub"], { says: "what the index counts as one unit" }),
    comparable_with_previous: optional(
      word(["yes", "no"], { says: "whether ranks can be compared with the edition before; empty: not stated" }),
    ),
    source_id: reference("sources", { says: "the source on the edition" }),
    note: optional(text({ says: "anything a reader should know" })),
  },
});

export type IndexEdition = RowOf<typeof indexEditions>;
