import { code, number, optional, reference, text, word, year } from "../column.ts";
import { defineTable, type RowOf } from "../define-table.ts";

export const exchangeRates = defineTable({
  name: "exchange_rates",
  says: "how many units of a currency make one US dollar in a year",
  key: ["currency", "year", "kind", "source_id", "locator"],
  columns: {
    currency: code(3, { says: "ISO 4217 code" }),
    year: year({ says: "the year of the rate" }),
    kind: word(["market-average", "ppp", "implied"], {
      says: "average market rate, purchasing-power parity for GDP, or read from a newsroom's own conversion",
    }),
    source_id: reference("sources", { says: "who states it" }),
    locator: optional(text({ says: "the place in the source" })),
    per_usd: number({ min: 0, unit: "{currency} per USD", says: "units of the currency for one US dollar" }),
    note: optional(text({ says: "anything a reader should know" })),
  },
});

export type ExchangeRate = RowOf<typeof exchangeRates>;
