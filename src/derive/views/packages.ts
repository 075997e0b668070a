import { calendar, naming, plain, whole } from "../columns.ts";
import type { View } from "../view.ts";
import type { PackageRow } from "./package-row.ts";

export const packages: View<PackageRow> = {
  name: "packages",
  says: "one row a policy package",
  key: ["package_id"],
  counts: false,
  cityOf: (row) => row.city.city_id,
  columns: [
    plain("city_id", "the city", (row) => row.city.city_id, naming("cities")),
    plain("package_id", "the package", (row) => row.package.package_id, naming("policy_packages")),
    plain("title", "its title", (row) => row.package.title),
    plain("status", "where it stands", (row) => row.package.status),
    plain("from", "first year", (row) => row.from, calendar),
    plain("to", "last year in which it counts; empty: no end stated", (row) => row.to, calendar),
    plain("measures_stated", "how many measures it counts itself", (row) => row.package.measures_stated, whole),
    plain(
      "measures_funded_stated",
      "how many of them are said to carry money",
      (row) => row.package.measures_funded_stated,
      whole,
    ),
    plain("measures_rows", "how many of them were seen", (row) => row.measures.length, whole),
    plain("pots", "its citywide sums that fit the choices, in whatever year", (row) => row.pots, whole),
    plain("source_id", "the source on the package", (row) => row.package.source_id, naming("sources")),
  ],
};
