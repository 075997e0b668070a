import { textCell } from "../../chart/cells.ts";
import type { ReadingRow } from "../../derive/views/other-rows.ts";
import { cellText } from "../../model/cell.ts";
import type { PageTable } from "../page-table.ts";

const values = (row: ReadingRow): string =>
  row.values
    .filter(({ cell }) => cell !== undefined)
    .map(({ column, cell }) => `${column} ${cellText(cell)}`)
    .join(", ");

/** The facts whose sources state different values, all readings side by side, the preferred one first. */
export const conflictsTable: PageTable = {
  name: "conflicts",
  says: "facts on which sources disagree, with every reading",
  none: "No two sources state different values.",
  make: ({ derived, city }) => ({
    caption: "Facts on which sources disagree",
    columns: [
      { title: "Fact" },
      { title: "City" },
      { title: "What the source states" },
      { title: "Used" },
      { title: "Rule" },
      { title: "Note" },
    ],
    rows: derived.readings
      .filter((row) => row.differs && (city === undefined || row.city?.city_id === city))
      .map((row) => [
        textCell(row.key.replaceAll(";", ", ").replaceAll("=", " ")),
        textCell(row.city?.name),
        { text: values(row), sources: [row.sourceId] },
        textCell(row.preferred ? "yes" : "no"),
        textCell(row.rule),
        textCell(row.note),
      ]),
  }),
};
