import type { City } from "../check/tables/cities.ts";
import type { Tables } from "../check/tables.ts";
import { gather } from "../model/gather.ts";
import type { JoinedStandings } from "./derived.ts";
import type { Parameters } from "./parameters.ts";
import { compareEditions } from "./standings.ts";
import type { StandingRow } from "./views/standing-row.ts";

interface Candidate {
  readonly standings: readonly StandingRow[];
  readonly hits: number;
}

function better(a: Candidate, b: Candidate, lead: string): number {
  if (a.hits !== b.hits) return b.hits - a.hits;
  const [x, y] = [a.standings[0], b.standings[0]];
  if (x === undefined || y === undefined) return 0;
  if (x.index.index_id !== y.index.index_id) {
    if (x.index.index_id === lead || y.index.index_id === lead) return x.index.index_id === lead ? -1 : 1;
    return x.index.index_id < y.index.index_id ? -1 : 1;
  }
  return compareEditions(y.edition, x.edition);
}

/**
 * The standings that money is set against (rule 8): of the editions of the lead index and of indices of its topic, the
 * one that ranks most of the given cities in its global scope; a tie goes to the lead index, then to the newer edition.
 */
export function joinStandings(
  standings: readonly StandingRow[],
  committed: readonly City[],
  { tables, parameters }: { readonly tables: Tables; readonly parameters: Parameters },
): JoinedStandings {
  const lead = parameters.lead_index;
  const topic = tables.indices.find((row) => row.index_id === lead)?.topic;
  const wanted = new Set(committed.map((city) => city.city_id));
  const fitting = standings.filter((row) => row.scope === "global" && row.index.topic === topic);
  const editions = gather(fitting, (row) => `${row.index.index_id} ${row.edition.edition}`);
  const [best] = [...editions.values()]
    .map((rows) => ({ standings: rows, hits: rows.filter((row) => wanted.has(row.city.city_id)).length }))
    .sort((a, b) => better(a, b, lead));
  const chosen = best?.standings ?? [];
  const ranked = new Set(chosen.map((row) => row.city.city_id));
  return { standings: chosen, lacks: committed.filter((city) => !ranked.has(city.city_id)) };
}
