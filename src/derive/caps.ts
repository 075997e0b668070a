import type { City } from "../check/tables/cities.ts";
import type { Figure } from "../model/figure.ts";
import type { Book } from "./book.ts";
import { type Face, faceOf } from "./face.ts";
import { divide } from "./operations.ts";
import { newestRate } from "./rates.ts";
import type { CapRow } from "./views/cap-row.ts";

function inDollars(face: Face, book: Book, year: number): Figure | undefined {
  const rate = newestRate(face.unit.currency, "market-average", { book, year });
  if (rate === undefined) return undefined;
  const says = `in dollars, at the market average of ${rate.year}`;
  return divide(face, rate.figure, { unit: { ...face.unit, currency: "USD" }, says });
}

/** The amounts per recipient, project or unit of a city, by their preferred readings. Caps are never added. */
export function capsOf(city: City, book: Book, year: number): readonly CapRow[] {
  return (book.measuresOfCity.get(city.city_id) ?? []).flatMap((measure) => {
    const row = book.packages.get(measure.package_id);
    if (row === undefined) return [];
    return (book.amountsOfMeasure.get(measure.measure_id) ?? []).flatMap(([{ row: amount }]): readonly CapRow[] => {
      const named = ["per-recipient", "per-project", "per-unit"].includes(amount.basis);
      const cap = named ? faceOf(amount) : undefined;
      if (cap === undefined) return [];
      return [{ city, package: row, measure, amount, cap, usd: inDollars(cap, book, year) }];
    });
  });
}
