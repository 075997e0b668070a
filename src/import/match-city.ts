import type { CityNames } from "./city-names.ts";
import { foldName, splitName } from "./fold-name.ts";
import { type Suggestion, suggestCities } from "./suggest-cities.ts";

/** How a name was settled: as it is written, as it folds, or because a person said so. */
export type How = "exact" | "normalised" | "confirmed";

/** What a name in a foreign table stands for; several cities only where a person said that they are ranked as one. */
export type CityMatch =
  | { readonly how: How; readonly cities: readonly string[] }
  | { readonly how: "ambiguous"; readonly cities: readonly string[] }
  | { readonly how: "unknown"; readonly suggestions: readonly Suggestion[] };

const settle = (how: How, cities: readonly string[]): CityMatch =>
  cities.length === 1 ? { how, cities } : { how: "ambiguous", cities };

/** The cities of a name with words behind it, where these words say what the tables say: another Cambridge stays unknown. */
function agreeing(name: string, { folded, places }: CityNames): readonly string[] {
  const { base, qualifiers } = splitName(name);
  if (qualifiers.length === 0) return [];
  return (folded.get(foldName(base)) ?? []).filter((city) =>
    qualifiers.every((word) => places.get(city)?.has(foldName(word)) === true),
  );
}

/** The city that a name stands for: confirmed, else exact, else normalised, else with suggestions that a person must confirm. */
export function matchCity(
  name: string,
  names: CityNames,
  confirmed: Readonly<Record<string, readonly string[]>> = {},
): CityMatch {
  const said = Object.hasOwn(confirmed, name) ? confirmed[name] : undefined;
  if (said !== undefined) return { how: "confirmed", cities: said };
  const exact = names.written.get(name);
  if (exact !== undefined) return settle("exact", exact);
  const folded = names.folded.get(foldName(name)) ?? agreeing(name, names);
  return folded.length === 0
    ? { how: "unknown", suggestions: suggestCities(name, names) }
    : settle("normalised", folded);
}
