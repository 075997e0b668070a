import type { Book } from "./book.ts";
import type { CityMoney } from "./commitments.ts";
import { packageYears, startYear } from "./span.ts";
import type { PackageRow } from "./views/package-row.ts";

/** The packages of a city with their years, measures and chosen pots. */
export function packagesOf({ city, measures, pots }: CityMoney, book: Book): readonly PackageRow[] {
  return (book.packagesOfCity.get(city.city_id) ?? []).map((row) => ({
    city,
    package: row,
    from: startYear(row),
    to: packageYears(row)?.last,
    measures: measures.filter((measure) => measure.package_id === row.package_id),
    pots: pots.filter((pot) => pot.package === row && pot.state !== "not-chosen").length,
  }));
}
