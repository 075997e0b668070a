import { optional, slug, text, word } from "../column.ts";
import { defineTable } from "../define-table.ts";

export const indicatorTypes = defineTable({
  name: "indicator_types",
  says: "one kind of indicator; a new kind needs its row here and no code",
  key: ["indicator"],
  columns: {
    indicator: slug({ says: "the short name, such as population" }),
    label: text({ says: "the name in English" }),
    label_zh: optional(text({ says: "the name in Chinese" })),
    unit: text({ says: "the unit of every row; `currency` where it is the currency code of the row" }),
    direction: word(["higher", "lower", "neither"], { says: "which way is better" }),
    format: word(["integer", "decimal:1", "decimal:2"], { says: "how the value is printed" }),
    note: optional(text({ says: "anything a reader should know" })),
  },
});
