import { cityCell, figureCell, textCell } from "../../chart/cells.ts";
import { rowsOfCity } from "../../derive/rows-of-city.ts";
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
    rows: (city === undefined ? derived.leftOut : rowsOfCity.leftOut(derived, city))
      .filter((row) => !row.unreported)
      .map((row) => [
        ...(city === undefined ? [cityCell(row.city)] : []),
        textCell(row.measure.title),
        figureCell(row.sum),
        textCell(row.why),
      ]),
  }),
};

/** The citywide sums that drop out where the amounts of one source alone are used. */
export const notReportedTable: PageTable = {
  name: "not-reported",
  says: "citywide sums that the one source whose amounts are used does not state",
  none: "The source states every citywide sum that was seen.",
  make: ({ derived }) => ({
    caption: "Citywide sums that drop out",
    columns: [{ title: "City" }, { title: "Measure" }, { title: "Sum as others state it", numeric: true }],
    rows: derived.leftOut
      .filter((row) => row.unreported)
      .map((row) => [cityCell(row.city), textCell(row.measure.title), figureCell(row.sum)]),
  }),
};
