import { countCell, textCell } from "../../chart/cells.ts";
import type { PageTable } from "../page-table.ts";

/** All indices, with how much of each was seen. */
export const indicesTable: PageTable = {
  name: "indices",
  says: "all indices, with how many editions and places were seen",
  none: "No index was seen.",
  make: ({ derived }) => ({
    caption: "Indices",
    columns: [
      { title: "Index" },
      { title: "Publisher" },
      { title: "Topic" },
      { title: "Editions", numeric: true },
      { title: "Cities seen", numeric: true },
      { title: "Note" },
    ],
    rows: derived.tables.indices
      .toSorted((a, b) => (a.topic === "ai" ? 0 : 1) - (b.topic === "ai" ? 0 : 1) || (a.title < b.title ? -1 : 1))
      .map((row) => [
        { text: row.title, page: `indices/${row.index_id}.html` },
        textCell(row.publisher),
        textCell(row.topic),
        countCell(derived.tables.index_editions.filter((one) => one.index_id === row.index_id).length),
        countCell(new Set(derived.standings.filter((one) => one.index === row).map((one) => one.city)).size),
        textCell(row.note),
      ]),
  }),
};
