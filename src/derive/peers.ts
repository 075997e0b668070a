import type { City } from "../check/tables/cities.ts";
import { toNumber } from "../model/exact.ts";
import type { Figure } from "../model/figure.ts";
import type { Book } from "./book.ts";
import { denominatorOf } from "./denominators.ts";

/** The residents of a city within its own boundary. */
export interface Residents {
  readonly figure: Figure;
  readonly year: number;
}

/** A city to set beside another, and why. */
export interface Peer {
  readonly city: City;
  readonly why: "country" | "size";
}

/** How many cities of about the same size are set beside a city. */
const nearestBySize = 5;

/** The residents of every city of which a number for its own boundary is known. */
export function residentsOf(book: Book, year: number): ReadonlyMap<City, Residents> {
  return new Map(
    [...book.cities.values()].flatMap((city): (readonly [City, Residents])[] => {
      const found = denominatorOf(city, "population", { book, year });
      return "why" in found ? [] : [[city, { figure: found.figure, year: found.row.year }]];
    }),
  );
}

const size = ({ figure }: Residents): number => toNumber(figure.bounds.low);

/** The candidates nearest in number of residents, by ratio; none where the city's own number is not known. */
export function nearestInSize(
  city: City,
  candidates: readonly City[],
  residents: ReadonlyMap<City, Residents>,
): readonly City[] {
  const own = residents.get(city);
  if (own === undefined || size(own) === 0) return [];
  return candidates
    .flatMap((one) => {
      const other = residents.get(one);
      return one === city || other === undefined || size(other) === 0
        ? []
        : [{ one, apart: Math.abs(Math.log(size(other) / size(own))) }];
    })
    .toSorted((a, b) => a.apart - b.apart || (a.one.city_id < b.one.city_id ? -1 : 1))
    .slice(0, nearestBySize)
    .map(({ one }) => one);
}

/** The cities to set a city beside: those of its country, then those nearest in size elsewhere. */
export function peersOf(
  city: City,
  candidates: readonly City[],
  residents: ReadonlyMap<City, Residents>,
): readonly Peer[] {
  const country = candidates.filter((one) => one !== city && one.country_code === city.country_code);
  const near = nearestInSize(
    city,
    candidates.filter((one) => one.country_code !== city.country_code),
    residents,
  );
  return [
    ...country.map((one): Peer => ({ city: one, why: "country" })),
    ...near.map((one): Peer => ({ city: one, why: "size" })),
  ];
}
