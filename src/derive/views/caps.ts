import { sayBasis } from "../../text/say-amount.ts";
import { sayLevel } from "../../text/say-level.ts";
import { ends, naming, plain, said } from "../columns.ts";
import type { View } from "../view.ts";
import type { CapRow } from "./cap-row.ts";

const apart = (word: string): string => word.replaceAll("-", " ");

export const caps: View<CapRow> = {
  name: "caps",
  says: "one row an amount per recipient, project or unit; caps are compared, never added",
  key: ["measure_id", "item"],
  counts: false,
  holds:
    "These are all sums for one recipient, project or unit that were seen, whether or not the comparison counts money like it; they are never added.",
  cityOf: (row) => row.city.city_id,
  columns: [
    plain("city_id", "the city", (row) => row.city.city_id, naming("cities")),
    plain("package_id", "the package", (row) => row.package.package_id, naming("policy_packages")),
    said(
      plain("measure_id", "the measure", (row) => row.measure.measure_id, naming("measures")),
      { saidBy: "measure" },
    ),
    said(
      plain("item", "what the sum is for", (row) => row.amount.item),
      { words: (row) => apart(row.amount.item) },
    ),
    said(
      plain("basis", "for whom it is", (row) => row.amount.basis),
      { words: (row) => sayBasis(row.amount.basis) },
    ),
    plain("qualifier", "how firmly it is stated", (row) => row.amount.qualifier),
    ...ends<CapRow>("", "the sum as stated", (row) => row.cap, "{currency}"),
    plain("currency", "its currency", (row) => row.amount.currency),
    plain("period", "for what stretch of time", (row) => row.amount.period),
    plain("share_pct", "share of the cost that is paid", (row) => row.amount.share_pct, {
      kind: "number",
      unit: "percent",
    }),
    ...ends<CapRow>("usd", "the sum in dollars at the market average", (row) => row.usd, "USD"),
    plain("source_id", "the source of the preferred reading", (row) => row.amount.source_id, naming("sources")),
    plain("measure", "the measure in words", (row) => row.measure.title),
    said(
      plain("level", "whose money it is", (row) => row.measure.level),
      { words: (row) => sayLevel(row.measure.level) },
    ),
  ],
};
