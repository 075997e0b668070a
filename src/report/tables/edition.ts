import { cityCell, textCell } from "../../chart/cells.ts";
import { standingsByIndex } from "../../derive/rows-by-key.ts";
import { compareEditions } from "../../derive/standings.ts";
import { cellText } from "../../model/cell.ts";
import { citedBy } from "../../model/cited.ts";
import { sayScope } from "../../text/say-scope.ts";
import type { PageTable } from "../page-table.ts";

/** The places seen in the newest edition of the page's index. */
export const editionTable: PageTable = {
  name: "edition",
  says: "the places seen in the newest edition of the page's index",
  of: "index",
  none: "No place was seen.",
  make: ({ derived, index }) => {
    const own = standingsByIndex(derived.standings).get(index ?? "") ?? [];
    const newest = own
      .map((row) => row.edition)
      .toSorted(compareEditions)
      .at(-1);
    return {
      caption: `Places seen in the edition ${newest?.edition ?? ""}`,
      columns: [
        { title: "City" },
        { title: "Among" },
        { title: "Place", numeric: true },
        { title: "Score", numeric: true },
        { title: "Ranked as" },
        { title: "What to know" },
      ],
      rows: own
        .filter((row) => row.edition === newest)
        .toSorted((a, b) => (a.scope < b.scope ? 1 : a.scope > b.scope ? -1 : a.rank - b.rank))
        .map((row) => [
          cityCell(row.city),
          textCell(sayScope(row.scope)),
          { text: String(row.rank), sort: row.rank, cited: row.readings.map(citedBy) },
          textCell(row.ranking.score === undefined ? "" : cellText(row.ranking.score)),
          textCell(row.ranking.ranked_as),
          textCell(
            [
              row.ranking.shared_unit === "yes" ? "shared place" : "",
              row.ranking.certainty === "list-order" ? "order of a list" : "",
            ]
              .filter((words) => words !== "")
              .join("; "),
          ),
        ]),
    };
  },
};
