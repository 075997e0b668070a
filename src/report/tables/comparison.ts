import { countCell, figureCell, namedCell, textCell } from "../../chart/cells.ts";
import { noteOfIntensity } from "../../chart/row-note.ts";
import { comparedPerResident } from "../../derive/compared.ts";
import type { Derived } from "../../derive/derived.ts";
import { citedBy } from "../../model/cited.ts";
import { formatRankRange } from "../../text/format-bounds.ts";
import { saySeen } from "../../text/say-seen.ts";
import type { PageTable } from "../page-table.ts";

/** The index that leads the comparison, by its name. */
export const leadTitle = ({ tables, parameters }: Derived): string =>
  `Place in ${tables.indices.find((row) => row.index_id === parameters.lead_index)?.title ?? "the lead index"}`;

/** One row a city of which anything is known of its money, with its standing in the lead index. */
export const comparisonTable: PageTable = {
  name: "comparison",
  says: "every city with a measure: commitment, intensity, ranks, standing",
  none: "No city has a measure.",
  crowd: { most: 100, ofMore: 30 },
  make: ({ derived }) => ({
    compares: 1,
    caption: `All cities with a measure, ${derived.parameters.year}`,
    columns: [
      { title: "City" },
      { title: "Country" },
      { title: "Annual commitment", numeric: true },
      { title: "Percent of GDP", numeric: true },
      { title: "Rank by GDP", numeric: true },
      { title: "Per resident", numeric: true },
      { title: "Rank per resident", numeric: true },
      { title: leadTitle(derived), numeric: true },
      { title: "Indices", numeric: true },
      { title: "Best find" },
      { title: "Why it is not counted" },
    ],
    rows: derived.comparison
      .filter((row) => row.measuresRows > 0)
      .map((row) => {
        const each = comparedPerResident(row.intensity, derived.parameters);
        const note = row.intensity && noteOfIntensity(row.intensity, derived.parameters.preset);
        return [
          namedCell(row.city),
          textCell(row.city.country),
          figureCell(row.intensity?.commitment, note),
          figureCell(row.intensity?.gdpShare, note),
          textCell(row.intensity?.rankGdpShare && formatRankRange(row.intensity.rankGdpShare)),
          figureCell(each.figure, note),
          textCell(each.rank && formatRankRange(each.rank)),
          row.lead === undefined
            ? textCell("")
            : { text: String(row.lead.rank), sort: row.lead.rank, cited: [citedBy(row.lead.ranking)] },
          countCell(row.indices),
          textCell(saySeen(row.bestSeen)),
          textCell(row.why),
        ];
      }),
  }),
};
