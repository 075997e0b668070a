import { optional, reference, slug, text } from "../column.ts";
import { defineTable, type RowOf } from "../define-table.ts";

export const claims = defineTable({
  name: "claims",
  says: "one thing that a source says, as a check that the tables must pass",
  key: ["claim_id"],
  columns: {
    claim_id: slug({ says: "the short name" }),
    source_id: reference("sources", { says: "who says it" }),
    locator: optional(text({ says: "the place in the source" })),
    statement: text({ says: "what it says, in our own words" }),
    table: slug({ says: "the table that must agree" }),
    where: text({ says: "which row: column=value pairs joined by ;" }),
    column: slug({ says: "which column of the row" }),
    equals: text({ says: "what must stand there" }),
  },
});

export type Claim = RowOf<typeof claims>;
