import { date, integer, optional, reference, slug, text, word } from "../column.ts";
import { defineTable, type RowOf } from "../define-table.ts";

export const policyPackages = defineTable({
  name: "policy_packages",
  says: "one published set of measures of a city",
  key: ["package_id"],
  columns: {
    package_id: slug({ says: "the short name" }),
    city_id: reference("cities", { says: "the city" }),
    title: text({ says: "the title in English" }),
    title_local: optional(text({ says: "the title in its own language" })),
    issuer: text({ says: "who issued it" }),
    status: word(["in-force", "announced", "planned", "proposed", "cancelled", "superseded", "disputed"], {
      says: "where it stands; only in-force and announced packages count, superseded ones up to their end",
    }),
    announced_on: optional(date({ says: "when it was made known" })),
    effective_from: optional(date({ says: "its first day" })),
    effective_to: optional(date({ says: "its last day" })),
    measures_stated: optional(integer({ min: 0, says: "how many measures its own text counts" })),
    measures_funded_stated: optional(integer({ min: 0, says: "how many of them are said to carry money" })),
    source_id: reference("sources", { says: "who states it" }),
    locator: optional(text({ says: "the place in the source" })),
    note: optional(text({ says: "anything a reader should know" })),
  },
});

export type PolicyPackage = RowOf<typeof policyPackages>;
