import type { Tables } from "../check/tables.ts";
import { compareEditions } from "../derive/standings.ts";
import type { MadeRow } from "./make-rows.ts";

/** The cities that the edition before ranked and this one, as far as it is known, does not. */
export interface Lacking {
  readonly index: string;
  readonly edition: string;
  readonly cities: readonly string[];
}

type Ranking = Tables["rankings"][number];

/** The newest edition of an index before the given one that ranks any city in the scope. */
function editionBefore({ index_editions }: Pick<Tables, "index_editions">, rows: readonly Ranking[], edition: string) {
  const ranked = new Set(rows.map((row) => row.edition));
  const all = index_editions.filter((one) => one.index_id === rows[0]?.index_id);
  const own = all.find((one) => one.edition === edition);
  if (own === undefined) return undefined;
  const earlier = all.filter((one) => ranked.has(one.edition) && compareEditions(one, own) < 0);
  return earlier.toSorted(compareEditions).at(-1)?.edition;
}

/** For rows of one list of places: the cities of the edition before that are missing from it. */
export function lackingCities(
  rows: readonly MadeRow[],
  { index_editions, rankings }: Pick<Tables, "index_editions" | "rankings">,
): Lacking | undefined {
  const cells: MadeRow["cells"] = rows[0]?.cells ?? {};
  const { index_id: index, edition, scope } = cells;
  if (index === undefined || edition === undefined) return undefined;
  const ofIndex = rankings.filter((row) => row.index_id === index && row.scope === scope);
  const before = editionBefore({ index_editions }, ofIndex, edition);
  if (before === undefined) return undefined;
  const here = new Set([
    ...rows.map((row) => row.cells["city_id"]),
    ...ofIndex.filter((row) => row.edition === edition).map((row) => row.city_id),
  ]);
  const cities = ofIndex.filter((row) => row.edition === before && !here.has(row.city_id)).map((row) => row.city_id);
  return { index, edition: before, cities: [...new Set(cities)].toSorted() };
}
