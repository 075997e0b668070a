import { cityCell, textCell } from "../../chart/cells.ts";
import type { PageTable } from "../page-table.ts";

/** What is missing, for the page's city or for all. */
export const gapsTable: PageTable = {
  name: "gaps",
  says: "what is missing, for whom, why, and what row would help",
  none: "Nothing that a figure needs was found missing.",
  make: ({ derived, city }) => {
    const rows = derived.gaps.filter((row) => city === undefined || row.city.city_id === city);
    return {
      caption: "What is missing",
      columns: [
        ...(city === undefined ? [{ title: "City" }] : []),
        { title: "What" },
        { title: "How" },
        { title: "Why" },
        { title: "What would help" },
      ],
      rows: rows.map((row) => [
        ...(city === undefined ? [cityCell(row.city)] : []),
        textCell(row.what),
        textCell(row.status),
        textCell(row.why),
        textCell(row.wouldHelp),
      ]),
    };
  },
};
