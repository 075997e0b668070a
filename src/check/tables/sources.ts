import { date, optional, slug, text, url, word } from "../column.ts";
import { defineTable, type RowOf } from "../define-table.ts";

export const sourceKinds = ["government", "statistics", "report", "dataset", "company", "news", "aggregator"] as const;

export const sources = defineTable({
  name: "sources",
  says: "one document or data set that states facts",
  key: ["source_id"],
  columns: {
    source_id: slug({ says: "the short name" }),
    title: text({ says: "its title" }),
    publisher: text({ says: "who published it" }),
    published_on: optional(date({ says: "when it came out" })),
    language: text({ says: "its language, such as en or zh" }),
    kind: word(sourceKinds, { says: "what kind of source it is" }),
    carries: optional(word(["text"], { says: "text where it carries the words of the official document" })),
    url: optional(url({ says: "its address" })),
    note: optional(text({ says: "anything a reader should know" })),
  },
});

export type Source = RowOf<typeof sources>;
