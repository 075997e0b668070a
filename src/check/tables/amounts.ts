import { code, integer, number, optional, reference, slug, text, word, year } from "../column.ts";
import { defineTable, type RowOf } from "../define-table.ts";

export const bases = ["citywide", "single-body", "per-recipient", "per-project", "per-unit"] as const;
export const qualifiers = ["exact", "up-to", "at-least", "about", "range", "unstated"] as const;
export const periods = ["per-year", "total", "one-off", "per-month", "unstated"] as const;

export const amounts = defineTable({
  name: "amounts",
  says: "one reading of a sum that a measure names",
  key: ["measure_id", "item", "source_id"],
  columns: {
    measure_id: reference("measures", { says: "the measure" }),
    item: slug({ says: "what the sum is for within the measure: pot, or a short name such as cap-per-firm" }),
    source_id: reference("sources", { says: "who states it" }),
    basis: word(bases, { says: "for whom the sum is; only citywide sums are pots, and only pots are added up" }),
    qualifier: word(qualifiers, { says: "how firmly the source states it" }),
    low: optional(number({ min: 0, unit: "{currency}", says: "the lowest sum, in units of the currency" })),
    high: optional(number({ min: 0, unit: "{currency}", says: "the highest sum, in units of the currency" })),
    currency: optional(code(3, { says: "ISO 4217 code" })),
    period: word(periods, { says: "what stretch of time the sum is for" }),
    years: optional(integer({ min: 1, max: 100, unit: "years", says: "length of a total, in years" })),
    year: optional(year({ says: "the one year that a budget line stands for" })),
    share_pct: optional(
      number({ min: 0, max: 100, unit: "percent", says: "share of the cost that is paid, in percent" }),
    ),
    term_months_min: optional(integer({ min: 0, unit: "months", says: "shortest term, in months" })),
    term_months_max: optional(integer({ min: 0, unit: "months", says: "longest term, in months" })),
    certainty: word(["stated", "inferred"], { says: "inferred where period, basis or year was read into the source" }),
    locator: optional(text({ says: "the place in the source" })),
    note: optional(text({ says: "anything a reader should know" })),
  },
});

export type Amount = RowOf<typeof amounts>;
