import type { City } from "../check/tables/cities.ts";
import { toNumber } from "../model/exact.ts";
import type { Figure } from "../model/figure.ts";
import { gather } from "../model/gather.ts";
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

/** The cities that any city can be set beside, arranged once for all of them. */
export interface Candidates {
  /** In the order in which they are given. */
  readonly ofCountry: ReadonlyMap<string, readonly City[]>;
  /** Those of which the number of residents is known, the smallest first. */
  readonly bySize: readonly City[];
  readonly residents: ReadonlyMap<City, Residents>;
}

/** Arranges the cities to set others beside. */
export function toCandidates(cities: readonly City[], residents: ReadonlyMap<City, Residents>): Candidates {
  const sized = cities.flatMap((city) => {
    const own = residents.get(city);
    return own === undefined || size(own) === 0 ? [] : [{ city, size: size(own) }];
  });
  return {
    ofCountry: gather(cities, ({ country_code }) => country_code),
    bySize: sized.toSorted((a, b) => a.size - b.size).map(({ city }) => city),
    residents,
  };
}

interface Near {
  readonly city: City;
  readonly apart: number;
}

/** The first few elsewhere on a way from one size to others, with all that are as far apart as the last of them. */
function firstElsewhere(way: Iterable<Near>, own: City): readonly Near[] {
  const found: Near[] = [];
  for (const near of way) {
    if (near.city.country_code === own.country_code) continue;
    const last = found.at(nearestBySize - 1);
    if (last !== undefined && near.apart > last.apart) break;
    found.push(near);
  }
  return found;
}

/** Where a city of this size stands, or would stand, among those by size. */
function placeBySize(bySize: readonly City[], residents: Candidates["residents"], own: number): number {
  let [from, to] = [0, bySize.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const city = bySize[middle];
    const other = city && residents.get(city);
    if (other !== undefined && size(other) < own) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The cities of other countries nearest in number of residents, by ratio; none where the city's own number is not known. */
function nearestInSize(city: City, { bySize, residents }: Candidates): readonly City[] {
  const own = residents.get(city);
  if (own === undefined || size(own) === 0) return [];
  const nearOf = (one: City): Near => {
    const other = residents.get(one);
    const apart = other === undefined ? Number.POSITIVE_INFINITY : Math.abs(Math.log(size(other) / size(own)));
    return { city: one, apart };
  };
  function* way(from: number, step: 1 | -1): Iterable<Near> {
    for (let at = from; at >= 0 && at < bySize.length; at += step) {
      const one = bySize[at];
      if (one !== undefined) yield nearOf(one);
    }
  }
  const place = placeBySize(bySize, residents, size(own));
  return [...firstElsewhere(way(place, 1), city), ...firstElsewhere(way(place - 1, -1), city)]
    .toSorted((a, b) => a.apart - b.apart || (a.city.city_id < b.city.city_id ? -1 : 1))
    .slice(0, nearestBySize)
    .map((near) => near.city);
}

/** The cities to set a city beside: those of its country, then those nearest in size elsewhere. */
export function peersOf(city: City, candidates: Candidates): readonly Peer[] {
  const country = (candidates.ofCountry.get(city.country_code) ?? []).filter((one) => one !== city);
  return [
    ...country.map((one): Peer => ({ city: one, why: "country" })),
    ...nearestInSize(city, candidates).map((one): Peer => ({ city: one, why: "size" })),
  ];
}
