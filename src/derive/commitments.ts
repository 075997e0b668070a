import type { City } from "../check/tables/cities.ts";
import type { Measure } from "../check/tables/measures.ts";
import type { Book } from "./book.ts";
import type { Parameters } from "./parameters.ts";
import { arrangePots, type CityPots } from "./parts.ts";
import { type Pot, potsOf } from "./pots.ts";

/** All that was seen of one city's citywide sums, judged under the choices. */
export interface CityMoney {
  readonly city: City;
  readonly measures: readonly Measure[];
  readonly pots: readonly Pot[];
  /** One a currency; several currencies are never added. */
  readonly byCurrency: readonly CityPots[];
}

export function cityMoneyOf(city: City, book: Book, choices: Parameters): CityMoney {
  const measures = book.measuresOfCity.get(city.city_id) ?? [];
  const pots = measures.flatMap((measure) => potsOf(measure, book, choices));
  return { city, measures, pots, byCurrency: arrangePots(pots, book) };
}
