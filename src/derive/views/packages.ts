import { plain } from "../columns.ts";
import type { View } from "../view.ts";
import type { PackageRow } from "./package-row.ts";

export const packages: View<PackageRow> = {
  name: "packages",
  says: "one row a policy package",
  cityOf: (row) => row.city.city_id,
  columns: [
    plain("city_id", "the city", (row) => row.city.city_id),
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
