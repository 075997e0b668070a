import type { Derived } from "../derive/derived.ts";
import type { PageContext } from "./context.ts";

/** The one that has most; of several the first by its id. */
function withMost(counts: ReadonlyMap<string, number>): string | undefined {
  const [most] = [...counts].toSorted(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1));
  return most?.[0];
}

const counted = 1_000_000;

/** The city that shows most: of those with money that counts, else of all, the one with most measures. */
export function exampleCity({ derived, shownCities }: Pick<PageContext, "derived" | "shownCities">) {
  const shown = shownCities === undefined ? undefined : new Set(shownCities);
  const rows = derived.comparison.filter(({ city }) => shown?.has(city) ?? true);
  return withMost(
    new Map(
      rows.map(({ city, intensity, measuresRows }) => [
        city.city_id,
        measuresRows + (intensity?.commitment === undefined ? 0 : counted),
      ]),
    ),
  );
}

/** The index that shows most: the one with most editions that rank a city, then with most places. */
export function exampleIndex({ standings, tables }: Derived): string | undefined {
  const counts = new Map(tables.indices.map(({ index_id }) => [index_id, 0]));
  const editions = new Set<unknown>();
  for (const { index, edition } of standings) {
    const fresh = editions.has(edition) ? 0 : counted;
    editions.add(edition);
    counts.set(index.index_id, (counts.get(index.index_id) ?? 0) + 1 + fresh);
  }
  return withMost(counts);
}
