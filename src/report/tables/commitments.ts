import { cityCell, figureCell, textCell } from "../../chart/cells.ts";
import { noteOfCategory } from "../../chart/row-note.ts";
import { sayCategory } from "../../text/say-category.ts";
import type { PageTable } from "../page-table.ts";

/** What the counted money of every city is for. */
export const commitmentsTable: PageTable = {
  name: "commitments",
  says: "counted money by city and category",
  none: "No money is counted.",
  crowd: { most: 150, ofMore: 150 },
  make: ({ derived }) => ({
    caption: `Counted money by city and category, ${derived.parameters.year}`,
    columns: [{ title: "City" }, { title: "Category" }, { title: "In the year", numeric: true }, { title: "Measures" }],
    rows: derived.commitments
      .filter(
        ({ category, amount: { bounds } }) =>
          category !== "unallocated" || bounds.high === "unknown" || bounds.high.n > 0n,
      )
      .map((row) => [
        cityCell(row.city),
        textCell(sayCategory(row.category)),
        figureCell(row.amount, noteOfCategory(row)),
        textCell(row.measures.map((measure) => measure.title).join("; ")),
      ]),
  }),
};
