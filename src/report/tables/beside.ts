import { cityCell, countCell, figureCell, textCell } from "../../chart/cells.ts";
import { noteOfIntensity } from "../../chart/row-note.ts";
import type { PageTable } from "../page-table.ts";

/** What stands beside the commitment: totals without a term, and undated sums. */
export const besideTable: PageTable = {
  name: "beside",
  says: "totals without a term and undated sums, which no commitment includes",
  none: "No total without a term and no undated sum was seen.",
  crowd: { most: 100, ofMore: 30 },
  make: ({ derived }) => ({
    caption: "Totals without a term and undated sums, beside the commitment",
    columns: [
      { title: "City" },
      { title: "Annual commitment", numeric: true },
      { title: "Totals without a term", numeric: true },
      { title: "Undated sums", numeric: true },
      { title: "Why" },
    ],
    rows: derived.intensity
      .filter((row) => row.noTerm !== undefined || row.undated > 0)
      .map((row) => [
        cityCell(row.city),
        row.commitment === undefined
          ? textCell("none")
          : figureCell(row.commitment, noteOfIntensity(row, derived.parameters.preset)),
        figureCell(row.noTerm, noteOfIntensity(row, derived.parameters.preset)),
        countCell(row.undated === 0 ? undefined : row.undated),
        textCell(
          row.noTerm === undefined
            ? "neither start nor announcement is dated"
            : "no number of years and no end is stated",
        ),
      ]),
  }),
};
