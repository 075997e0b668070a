import { cityCell, figureCell, textCell } from "../../chart/cells.ts";
import type { PageTable } from "../page-table.ts";

/** The citywide sums that no commitment of the year counts, each with the rule that leaves it out. */
export const leftOutTable: PageTable = {
  name: "left-out",
  says: "citywide sums that the year does not count, and by which rule",
  none: "Every citywide sum that was seen counts.",
  make: ({ derived, city }) => ({
    caption: `Citywide sums that ${derived.parameters.year} does not count`,
    columns: [
      ...(city === undefined ? [{ title: "City" }] : []),
      { title: "Measure" },
      { title: "Sum as stated", numeric: true },
      { title: "Why it is not counted" },
    ],
    rows: derived.leftOut
      .filter((row) => city === undefined || row.city.city_id === city)
      .map((row) => [
        ...(city === undefined ? [cityCell(row.city)] : []),
        textCell(row.measure.title),
        figureCell(row.sum),
        textCell(row.why),
      ]),
  }),
};
