import type { City } from "../check/tables/cities.ts";
import { gather } from "../model/gather.ts";
import { compareEditions } from "./standings.ts";
import type { StandingRow } from "./views/standing-row.ts";

/** The newest edition of each index among the cities of the whole world, by index_id. */
export function newestWorldwide(standings: readonly StandingRow[]): ReadonlyMap<string, string> {
  const newest = new Map<string, StandingRow>();
  for (const row of standings) {
    if (row.scope !== "global") continue;
    const sofar = newest.get(row.index.index_id);
    if (sofar === undefined || compareEditions(row.edition, sofar.edition) > 0) newest.set(row.index.index_id, row);
  }
  return new Map([...newest].map(([id, row]) => [id, row.edition.edition]));
}

/** The index whose newest worldwide edition ranks most of some cities, and their places in it. */
export function widestIndex(
  cities: readonly City[],
  standings: readonly StandingRow[],
): ReadonlyMap<City, StandingRow> | undefined {
  const newest = newestWorldwide(standings);
  const wanted = new Set(cities);
  const found = gather(
    standings.filter(
      (row) => wanted.has(row.city) && row.scope === "global" && newest.get(row.index.index_id) === row.edition.edition,
    ),
    (row) => row.index.index_id,
  );
  const [most] = [...found].toSorted(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1));
  return most && new Map(most[1].map((row) => [row.city, row]));
}
