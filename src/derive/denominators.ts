import type { City } from "../check/tables/cities.ts";
import type { Indicator } from "../check/tables/indicators.ts";
import { exactly } from "../model/bounds.ts";
import type { Figure, Unit } from "../model/figure.ts";
import { remembered } from "../model/remember.ts";
import type { Book } from "./book.ts";

/** A denominator that fits, or why there is none. */
export type Denominator =
  | { readonly row: Indicator; readonly figure: Figure; readonly older: boolean }
  | { readonly why: "none" | "boundary" };

/** A denominator older than this many years is marked (rule 6). */
export const freshYears = 2;

const unitOf = (row: Indicator): Unit =>
  row.indicator === "gdp" ? { measure: "money", kind: "gdp", currency: row.unit } : { measure: "persons" };

const toFigure = remembered((row: Indicator): Figure => {
  const value = exactly(row.value);
  const unit = unitOf(row);
  return {
    bounds: value,
    unit,
    marks: [],
    trace: () => ({
      kind: "fact",
      table: "indicators",
      key: `city_id=${row.city_id};indicator=${row.indicator};year=${row.year};boundary=${row.boundary}`,
      sourceId: row.source_id,
      locator: row.locator ?? "",
      place: row.at,
      says: `${row.indicator} of ${row.year}, ${row.boundary}`,
      bounds: value,
      unit,
      year: row.year,
    }),
  };
});

/** The newest value not after `year` whose boundary is that of the city, by its preferred reading (rule 6). */
export function denominatorOf(
  city: City,
  indicator: "population" | "gdp",
  { book, year }: { readonly book: Book; readonly year: number },
): Denominator {
  const known = (book.indicatorsOfCity.get(city.city_id) ?? [])
    .map(([preferred]) => preferred.row)
    .filter((row) => row.indicator === indicator && row.year <= year);
  const [newest] = known.filter((row) => row.boundary === city.boundary).sort((a, b) => b.year - a.year);
  if (newest === undefined) return { why: known.length === 0 ? "none" : "boundary" };
  return { row: newest, figure: toFigure(newest), older: year - newest.year > freshYears };
}
