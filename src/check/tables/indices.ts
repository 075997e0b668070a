import { optional, slug, text, word } from "../column.ts";
import { defineTable, type RowOf } from "../define-table.ts";

export const indices = defineTable({
  name: "indices",
  says: "one index that ranks cities",
  key: ["index_id"],
  columns: {
    index_id: slug({ says: "the short name" }),
    title: text({ says: "the title in English" }),
    title_local: optional(text({ says: "the title in its own language" })),
    publisher: text({ says: "who publishes it" }),
    topic: word(["ai", "innovation", "science", "startups", "finance", "smart-city", "general"], {
      says: "what it measures",
    }),
    note: optional(text({ says: "anything a reader should know" })),
  },
});

export type Index = RowOf<typeof indices>;
