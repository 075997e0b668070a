import { countCell, textCell } from "../../chart/cells.ts";
import { compareEditions } from "../../derive/standings.ts";
import { citedBy } from "../../model/cited.ts";
import { formatDate } from "../../text/format-date.ts";
import type { PageTable } from "../page-table.ts";

const comparable = { yes: "yes", no: "no" } as const;

/** The editions of the page's index, the newest first. */
export const editionsTable: PageTable = {
  name: "editions",
  says: "the editions of the page's index",
  of: "index",
  none: "No edition was seen.",
  make: ({ derived, index }) => ({
    caption: "Editions",
    columns: [
      { title: "Edition" },
      { title: "Published" },
      { title: "Number ranked", numeric: true },
      { title: "Unit ranked" },
      { title: "Comparable with the one before" },
      { title: "Places seen", numeric: true },
      { title: "Note" },
    ],
    rows: derived.tables.index_editions
      .filter((row) => row.index_id === index)
      .toSorted((a, b) => compareEditions(b, a))
      .map((row) => [
        { text: row.edition, cited: [citedBy(row)] },
        textCell(row.published_on && formatDate(row.published_on)),
        row.ranked_count === undefined ? textCell("not known") : countCell(row.ranked_count),
        textCell(row.unit_ranked),
        textCell(row.comparable_with_previous === undefined ? "not stated" : comparable[row.comparable_with_previous]),
        countCell(derived.standings.filter((one) => one.edition === row).length),
        textCell(row.note),
      ]),
  }),
};
