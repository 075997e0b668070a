import type { City } from "../check/tables/cities.ts";
import type { Source } from "../check/tables/sources.ts";
import { didYouMean } from "../text/nearest.ts";
import type { PageContext } from "./context.ts";
import { TemplateMistake } from "./template-mistake.ts";

type Known = Pick<PageContext, "derived">;

/** The city of an id that an author wrote. */
export function knownCity(id: string, { derived }: Known): City {
  const city = derived.city(id);
  if (city !== undefined) return city;
  const known = derived.tables.cities.map((row) => row.city_id);
  const named = derived.tables.cities.find(({ name }) => name.toLowerCase() === id.toLowerCase());
  const meant = named === undefined ? didYouMean(id, known) : `Did you mean "${named.city_id}"? `;
  throw new TemplateMistake(`"${id}" is not a city`, `${meant}Name a city_id of cities.csv.`);
}

/** The source of an id that an author wrote. */
export function knownSource(id: string, { derived }: Known): Source {
  const source = derived.source(id);
  if (source !== undefined) return source;
  const known = derived.tables.sources.map((row) => row.source_id);
  throw new TemplateMistake(`"${id}" is not a source`, `${didYouMean(id, known)}Name a source_id of sources.csv.`);
}

/** Refuses the id of an index that is not there. */
export function checkIndex(id: string, { derived }: Known): void {
  const known = derived.tables.indices.map((row) => row.index_id);
  if (known.includes(id)) return;
  throw new TemplateMistake(`"${id}" is not an index`, `${didYouMean(id, known)}Name an index_id of indices.csv.`);
}
