import type { IndexEdition } from "../check/tables/index-editions.ts";
import type { Ranking } from "../check/tables/rankings.ts";
import { toNumber } from "../model/exact.ts";
import { remembered } from "../model/remember.ts";
import type { Book, Fact } from "./book.ts";
import { joinRows, orderRows } from "./relations.ts";
import { percentileOf } from "./standing-traces.ts";
import type { StandingRow } from "./views/standing-row.ts";

const editionKey = (indexId: string, edition: string): string => `${indexId} ${edition}`;

/** The scope that an edition's number ranked is for: global, else its only scope. */
function countedScopes(rankings: Book["rankings"]): ReadonlyMap<string, string> {
  const scopes = new Map<string, Set<string>>();
  for (const [{ row }] of rankings) {
    const key = editionKey(row.index_id, row.edition);
    scopes.set(key, (scopes.get(key) ?? new Set()).add(row.scope));
  }
  return new Map(
    [...scopes].flatMap(([key, found]): [string, string][] => {
      const [only] = found;
      if (found.has("global")) return [[key, "global"]];
      return found.size === 1 && only !== undefined ? [[key, only]] : [];
    }),
  );
}

type Known = Pick<Book, "cities" | "indices"> & { readonly scopes: ReadonlyMap<string, string> };

function toStanding(fact: Fact<Ranking>, edition: IndexEdition, { cities, indices, scopes }: Known) {
  const [{ row }] = fact;
  const city = cities.get(row.city_id);
  const index = indices.get(row.index_id);
  if (city === undefined || index === undefined) return [];
  const counted = scopes.get(editionKey(row.index_id, row.edition)) === row.scope;
  const rankedCount = counted ? edition.ranked_count : undefined;
  const percentile = rankedCount === undefined ? undefined : percentileOf(row.rank, rankedCount);
  const standing: StandingRow = {
    city,
    index,
    edition,
    scope: row.scope,
    rank: row.rank,
    rankedCount,
    percentile: percentile && toNumber(percentile),
    ranking: row,
    readings: fact.map((reading) => reading.row),
  };
  return [standing];
}

const standingsFrom = remembered(
  (
    rankings: Book["rankings"],
    editions: readonly IndexEdition[],
    cities: Book["cities"],
    indices: Book["indices"],
  ): readonly StandingRow[] => {
    const known = { cities, indices, scopes: countedScopes(rankings) };
    const joined = joinRows(
      [rankings, { index_id: ([fact]) => fact.row.index_id, edition: ([fact]) => fact.row.edition }],
      [editions, { index_id: (row) => row.index_id, edition: (row) => row.edition }],
    );
    return orderRows(
      joined.flatMap(([fact, edition]) => toStanding(fact, edition, known)),
      {
        city_id: (row) => row.city.city_id,
        index_id: (row) => row.index.index_id,
        edition: (row) => row.edition.edition,
        scope: (row) => row.scope,
      },
    );
  },
);

/** Where every city stands in every edition and scope, by the preferred readings. */
export const standingsOf = ({ rankings, tables, cities, indices }: Book): readonly StandingRow[] =>
  standingsFrom(rankings, tables.index_editions, cities, indices);

/** The name of an edition with its numbers padded, so that edition 9 comes before edition 10. */
const padded = ({ edition }: IndexEdition): string => edition.replace(/\d+/g, (digits) => digits.padStart(8, "0"));

/** Below zero where `a` is the older edition of one index, by the year or number in its name. */
export function compareEditions(a: IndexEdition, b: IndexEdition): number {
  const [x, y] = [padded(a), padded(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
