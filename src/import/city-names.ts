import type { Tables } from "../check/tables.ts";
import { foldName } from "./fold-name.ts";

/** The city ids behind each name, as it is written and as it folds. */
export interface CityNames {
  readonly written: ReadonlyMap<string, readonly string[]>;
  readonly folded: ReadonlyMap<string, readonly string[]>;
  /** What may stand behind the name of a city to tell where it is: country, code, subdivision and its other names. */
  readonly places: ReadonlyMap<string, ReadonlySet<string>>;
  /** The name in English, by city id. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Short words for countries that lists use and that no table has. */
const countryWords: Readonly<Record<string, readonly string[]>> = {
  US: ["usa", "unitedstatesofamerica"],
  GB: ["uk", "greatbritain", "england"],
  AE: ["uae"],
  KR: ["southkorea", "republicofkorea", "korea"],
  CN: ["prc", "mainlandchina"],
};

function add(map: Map<string, string[]>, name: string, city: string): void {
  const sofar = map.get(name);
  if (sofar === undefined) map.set(name, [city]);
  else if (!sofar.includes(city)) sofar.push(city);
}

type City = Tables["cities"][number];

const ownNames = ({ city_id, name, name_local }: City): readonly string[] =>
  [name, name_local, city_id].filter((one) => one !== undefined);

/** All names by which the datasets know cities: names in English, local names, aliases and ids. */
export function toCityNames({ cities, city_aliases }: Pick<Tables, "cities" | "city_aliases">): CityNames {
  const written = new Map<string, string[]>();
  const folded = new Map<string, string[]>();
  const namesOf = new Map<string, string[]>();
  const name = (text: string, city: string) => {
    add(written, text, city);
    add(folded, foldName(text), city);
    add(namesOf, city, foldName(text));
  };
  for (const city of cities) for (const text of ownNames(city)) name(text, city.city_id);
  for (const { alias, city_id } of city_aliases) name(alias, city_id);
  const places = cities.map((city): readonly [string, ReadonlySet<string>] => {
    const where = [city.country, city.country_code, city.subdivision ?? ""].map(foldName);
    const words = countryWords[city.country_code] ?? [];
    return [city.city_id, new Set([...where, ...words, ...(namesOf.get(city.city_id) ?? [])].filter(Boolean))];
  });
  return {
    written,
    folded,
    places: new Map(places),
    titles: new Map(cities.map((city) => [city.city_id, city.name])),
  };
}
