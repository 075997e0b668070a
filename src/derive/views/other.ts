import { ends, plain } from "../columns.ts";
import type { View } from "../view.ts";
import type { CapRow, CoverageRow, GapRow, PackageRow, ReadingRow, YearRow } from "./other-rows.ts";

const cityId = (row: { readonly city: { readonly city_id: string } }): string => row.city.city_id;

/** Every value column that a reading of any table has, so that one view shows all of them. */
const valueColumns = [
  "basis",
  "qualifier",
  "low",
  "high",
  "currency",
  "period",
  "years",
  "year",
  "share_pct",
  "term_months_min",
  "term_months_max",
  "value",
  "unit",
  "rank",
  "score",
  "shared_unit",
  "per_usd",
] as const;

export const readings: View<ReadingRow> = {
  name: "readings",
  says: "one row a source's statement of a fact; the preferred one of each fact is used in calculations",
  cityOf: (row) => row.city?.city_id,
  columns: [
    plain("table", "the table of the fact", (row) => row.table),
    plain("key", "the fact: its key columns without the source", (row) => row.key),
    plain("source_id", "who states it", (row) => row.sourceId),
    plain("preferred", "yes for the reading that is used", (row) => (row.preferred ? "yes" : "no")),
    plain("rule", "the first rule that tells it apart", (row) => row.rule),
    ...valueColumns.map((column) =>
      plain<ReadingRow>(
        column,
        `value column ${column}`,
        (row) => row.values.find((one) => one.column === column)?.cell,
      ),
    ),
    plain("note", "its note", (row) => row.note),
    plain("readings", "how many sources state the fact", (row) => row.readings),
    plain("differs", "yes where their values differ", (row) => (row.differs ? "yes" : "no")),
  ],
};

export const gaps: View<GapRow> = {
  name: "gaps",
  says: "one row a thing that is missing for a city with a package, why, and what row would help",
  cityOf: cityId,
  columns: [
    plain("city_id", "the city", cityId),
    plain("what", "what is missing", (row) => row.what),
    plain("status", "how it is missing", (row) => row.status),
    plain("why", "the reason", (row) => row.why),
    plain("would_help", "the row or cell that would close the gap", (row) => row.wouldHelp),
  ],
};

export const caps: View<CapRow> = {
  name: "caps",
  says: "one row an amount per recipient, project or unit; caps are compared, never added",
  cityOf: cityId,
  columns: [
    plain("city_id", "the city", cityId),
    plain("package_id", "the package", (row) => row.package.package_id),
    plain("measure_id", "the measure", (row) => row.measure.measure_id),
    plain("item", "what the sum is for", (row) => row.amount.item),
    plain("basis", "for whom it is", (row) => row.amount.basis),
    plain("qualifier", "how firmly it is stated", (row) => row.amount.qualifier),
    ...ends<CapRow>("", "the sum as stated", (row) => row.cap),
    plain("currency", "its currency", (row) => row.amount.currency),
    plain("period", "for what stretch of time", (row) => row.amount.period),
    plain("share_pct", "share of the cost that is paid", (row) => row.amount.share_pct),
    ...ends<CapRow>("usd", "the sum in dollars at the market average", (row) => row.usd),
    plain("source_id", "the source of the preferred reading", (row) => row.amount.source_id),
  ],
};

export const packages: View<PackageRow> = {
  name: "packages",
  says: "one row a policy package",
  cityOf: cityId,
  columns: [
    plain("city_id", "the city", cityId),
    plain("package_id", "the package", (row) => row.package.package_id),
    plain("title", "its title", (row) => row.package.title),
    plain("status", "where it stands", (row) => row.package.status),
    plain("from", "first year", (row) => row.from),
    plain("to", "last year in which it counts; empty: no end stated", (row) => row.to),
    plain("measures_stated", "how many measures it counts itself", (row) => row.package.measures_stated),
    plain(
      "measures_funded_stated",
      "how many of them are said to carry money",
      (row) => row.package.measures_funded_stated,
    ),
    plain("measures_rows", "how many of them were seen", (row) => row.measures.length),
    plain("pots", "its citywide sums that fit the choices, in whatever year", (row) => row.pots),
    plain("source_id", "the source on the package", (row) => row.package.source_id),
  ],
};

export const coverage: View<CoverageRow> = {
  name: "coverage",
  says: "one row a city and aspect: how much of what a figure needs is there",
  cityOf: cityId,
  columns: [
    plain("city_id", "the city", cityId),
    plain("aspect", "what is needed", (row) => row.aspect),
    plain("state", "yes, partly or no", (row) => row.state),
    plain("why", "the reason", (row) => row.why),
  ],
};

export const years: View<YearRow> = {
  name: "years",
  says: "one row a city and year: what its counted pots come to in that year",
  cityOf: cityId,
  columns: [
    plain("city_id", "the city", cityId),
    plain("year", "the year", (row) => row.year),
    ...ends<YearRow>("commitment", "what the counted pots come to", (row) => row.commitment),
    plain("currency", "currency of the pots", (row) => row.commitment?.unit.currency),
    plain("pots", "counted pots that are not inside another", (row) => row.pots),
  ],
};
