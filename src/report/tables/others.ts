import { figureCell, namedCell, textCell } from "../../chart/cells.ts";
import type { ComparisonRow } from "../../derive/views/comparison-row.ts";
import { bestSeenWords } from "../../derive/views/comparison-row.ts";
import { sayMark } from "../../text/say-mark.ts";
import { saySeen } from "../../text/say-seen.ts";
import type { PageTable } from "../page-table.ts";

/** Why a city with a counted sum has no place by its product. */
const withoutPlace = ({ intensity }: ComparisonRow): string =>
  (intensity?.marks ?? [])
    .filter((mark) => /^(?:no|gdp)-(?:gdp|boundary|rate)$/.test(mark))
    .map(sayMark)
    .join("; ");

const order = ({ bestSeen }: ComparisonRow): number => bestSeenWords.indexOf(bestSeen);

/** The cities with a measure that have no place by share of product, by what was seen of them instead. */
export const othersTable: PageTable = {
  name: "others",
  says: "the cities with a measure that cannot be ranked by share of GDP: what was seen of them instead, and why it is not counted",
  none: "Every city with a measure can be ranked.",
  crowd: { most: 100, ofMore: 30 },
  make: ({ derived }) => ({
    caption: "Cities with a measure that cannot be ranked, by what was seen of them instead",
    columns: [
      { title: "City" },
      { title: "What was seen" },
      { title: "Sum", numeric: true },
      { title: "Why no place" },
    ],
    rows: derived.comparison
      .filter((row) => row.measuresRows > 0 && row.intensity?.rankGdpShare === undefined)
      .toSorted((a, b) => order(a) - order(b) || (a.city.name < b.city.name ? -1 : 1))
      .map((row) => [
        namedCell(row.city),
        textCell(saySeen(row.bestSeen)),
        figureCell(row.intensity?.commitment ?? row.seen),
        textCell(row.bestSeen === "counted-pot" ? withoutPlace(row) : row.why),
      ]),
  }),
};
