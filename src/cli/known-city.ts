import type { Derived } from "../derive/derived.ts";
import { UserError } from "../model/user-error.ts";
import { didYouMean } from "../text/nearest.ts";

/** Refuses a city that the datasets do not have, with the one that was most likely meant. */
export function knownCity(city: string, { tables }: Derived): void {
  const known = tables.cities.map((row) => row.city_id);
  if (known.includes(city)) return;
  const alias = tables.city_aliases.find((row) => row.alias.toLowerCase() === city.toLowerCase());
  const meant = alias === undefined ? didYouMean(city, known) : `Did you mean "${alias.city_id}"? `;
  throw new UserError(`"${city}" is not a city`, `${meant}Name a city_id of the datasets: citybook table cities.`);
}
