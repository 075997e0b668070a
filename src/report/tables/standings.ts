import { textCell } from "../../chart/cells.ts";
import { rowsOfCity } from "../../derive/rows-of-city.ts";
import { compareEditions } from "../../derive/standings.ts";
import { citedBy } from "../../model/cited.ts";
import { sayScope } from "../../text/say-scope.ts";
import type { PageTable } from "../page-table.ts";

/** Every standing of the page's city, the newest edition of each index first. */
export const standingsTable: PageTable = {
  name: "standings",
  says: "every place of the page's city in every edition",
  of: "city",
  none: "No place in an index was seen.",
  make: ({ derived, city }) => ({
    caption: "Places in indices",
    columns: [
      { title: "Index" },
      { title: "Edition" },
      { title: "Among" },
      { title: "Place", numeric: true },
      { title: "Ranked", numeric: true },
      { title: "What to know" },
    ],
    rows: rowsOfCity
      .standings(derived, city)
      .toSorted((a, b) =>
        a.index.title < b.index.title ? -1 : a.index.title > b.index.title ? 1 : compareEditions(b.edition, a.edition),
      )
      .map((row) => [
        textCell(row.index.title),
        textCell(row.edition.edition),
        textCell(sayScope(row.scope)),
        { text: String(row.rank), sort: row.rank, cited: row.readings.map(citedBy) },
        row.rankedCount === undefined
          ? textCell("not known")
          : { text: String(row.rankedCount), sort: row.rankedCount },
        textCell(
          [
            row.ranking.shared_unit === "yes" ? `shared place, as "${row.ranking.ranked_as ?? ""}"` : "",
            row.ranking.certainty === "list-order" ? "order of a list" : "",
          ]
            .filter((words) => words !== "")
            .join("; "),
        ),
      ]),
  }),
};
