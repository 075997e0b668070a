import { ends, naming, plain } from "../columns.ts";
import type { View } from "../view.ts";
import type { CapRow } from "./cap-row.ts";

export const caps: View<CapRow> = {
  name: "caps",
  says: "one row an amount per recipient, project or unit; caps are compared, never added",
  key: ["measure_id", "item"],
  cityOf: (row) => row.city.city_id,
  columns: [
    plain("city_id", "the city", (row) => row.city.city_id, naming("cities")),
    plain("package_id", "the package", (row) => row.package.package_id, naming("policy_packages")),
    plain("measure_id", "the measure", (row) => row.measure.measure_id, naming("measures")),
    plain("item", "what the sum is for", (row) => row.amount.item),
    plain("basis", "for whom it is", (row) => row.amount.basis),
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
  ],
};
