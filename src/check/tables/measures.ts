import { integer, optional, reference, slug, text, word } from "../column.ts";
import { defineTable, type RowOf } from "../define-table.ts";

export const categories = [
  "compute",
  "data",
  "models",
  "research",
  "applications",
  "talent",
  "startups",
  "premises",
  "parks",
  "finance",
  "infrastructure",
  "other",
] as const;
export const instruments = [
  "voucher",
  "grant",
  "subsidy",
  "reward",
  "rent-relief",
  "tax-relief",
  "loan-support",
  "investment-fund",
  "service",
  "other",
] as const;
export const levels = ["city", "district", "region-or-state", "city-state", "national-in-city", "mixed"] as const;
export const scopes = ["ai", "ai-plus", "broader"] as const;
export const payers = ["public", "public-private", "private", "unclear"] as const;
export const purposes = ["support", "own-services"] as const;

export const measures = defineTable({
  name: "measures",
  says: "one item of a package",
  key: ["measure_id"],
  columns: {
    measure_id: slug({ says: "the short name" }),
    package_id: reference("policy_packages", { says: "the package" }),
    number: optional(integer({ min: 1, says: "its number in the package" })),
    title: text({ says: "what it is, in a few words" }),
    category: word(categories, { says: "what the money is for" }),
    instrument: word(instruments, { says: "how it is given" }),
    level: word(levels, { says: "who pays" }),
    scope: word(scopes, { says: "ai, ai-plus (AI with a few other fields, share not stated) or broader" }),
    payer: word(payers, { says: "whose money it is" }),
    purpose: word(purposes, { says: "support for others, or the administration's own use of AI" }),
    recipient: optional(text({ says: "who gets it" })),
    part_of: optional(
      reference("measures", { says: "the measure that contains this one; its pots are inside that one's" }),
    ),
    money: word(["named", "unseen", "none"], { says: "unseen: money exists, the amount was not seen" }),
    note: optional(text({ says: "anything a reader should know" })),
  },
});

export type Measure = RowOf<typeof measures>;
