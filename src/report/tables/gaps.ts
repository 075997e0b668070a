import { cityCell, textCell } from "../../chart/cells.ts";
import { rowsOfCity } from "../../derive/rows-of-city.ts";
import type { GapRow } from "../../derive/views/gap-row.ts";
import type { PageTable } from "../page-table.ts";

/** Cities of which nothing but ranks was seen are counted in words above the table of all. */
const isOfMoney = ({ what, lacking }: GapRow): boolean => what !== "package" && !lacking.includes("standings");

/** What is missing, for the page's city or for all. */
export const gapsTable: PageTable = {
  name: "gaps",
  says: "what is missing, for whom, why, and what row would help",
  none: "Nothing that a figure needs was found missing.",
  make: ({ derived, city }) => {
    const rows = city === undefined ? derived.gaps.filter(isOfMoney) : rowsOfCity.gaps(derived, city);
    return {
      caption: "What is missing",
      columns: [
        ...(city === undefined ? [{ title: "City" }] : []),
        { title: "What" },
        { title: "How" },
        { title: "Without a number" },
        { title: "Why" },
        { title: "What would help" },
      ],
      rows: rows.map((row) => [
        ...(city === undefined ? [cityCell(row.city)] : []),
        textCell(row.what),
        textCell(row.status),
        textCell(row.lacking.join(", ")),
        textCell(row.why),
        textCell(row.wouldHelp),
      ]),
    };
  },
};
