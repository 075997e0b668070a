import { cityCell, textCell } from "../../chart/cells.ts";
import { standingsByIndex } from "../../derive/rows-by-key.ts";
import { compareEditions } from "../../derive/standings.ts";
import type { StandingRow } from "../../derive/views/standing-row.ts";
import { citedBy } from "../../model/cited.ts";
import { sayScope } from "../../text/say-scope.ts";
import type { PageTable } from "../page-table.ts";

/** Of each city and scope the newest place, where it is not of the newest edition. */
function newestOfOthers(own: readonly StandingRow[]): readonly StandingRow[] {
  const sorted = own.toSorted((a, b) => compareEditions(b.edition, a.edition));
  const current = new Set(sorted.filter((row) => row.edition === sorted[0]?.edition).map((row) => row.city));
  const seen = new Set<string>();
  return sorted.filter((row) => {
    const key = `${row.city.city_id} ${row.scope}`;
    return !current.has(row.city) && !seen.has(key) && seen.add(key);
  });
}

/** The cities seen in earlier editions of the page's index and not in the newest, each with its newest place. */
export const earlierTable: PageTable = {
  name: "earlier",
  says: "the cities seen in earlier editions of the page's index and not in the newest",
  of: "index",
  none: "Every city that was seen in an earlier edition was seen in the newest too.",
  make: ({ derived, index }) => ({
    caption: "Cities seen in earlier editions only",
    columns: [{ title: "City" }, { title: "Edition" }, { title: "Among" }, { title: "Place", numeric: true }],
    rows: newestOfOthers(standingsByIndex(derived.standings).get(index ?? "") ?? [])
      .toSorted((a, b) => compareEditions(b.edition, a.edition) || a.rank - b.rank)
      .map((row) => [
        cityCell(row.city),
        textCell(row.edition.edition),
        textCell(sayScope(row.scope)),
        { text: String(row.rank), sort: row.rank, cited: row.readings.map(citedBy) },
      ]),
  }),
};
