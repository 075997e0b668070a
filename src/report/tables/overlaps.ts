import { cityCell, figureCell, textCell } from "../../chart/cells.ts";
import { noteOfIntensity } from "../../chart/row-note.ts";
import type { Derived } from "../../derive/derived.ts";
import { rowsOfCity } from "../../derive/rows-of-city.ts";
import type { IntensityRow } from "../../derive/views/intensity-row.ts";
import { type Bounds, isExact } from "../../model/bounds.ts";
import type { Figure } from "../../model/figure.ts";
import { formatFigure, formatRankRange } from "../../text/format-bounds.ts";
import { formatFirst, formatList } from "../../text/format-list.ts";
import type { PageTable } from "../page-table.ts";

/** Of the cities that one cannot be told apart from, so many are named. */
const mostNamed = 20;

/** What leaves a city's own value open: nothing, an unknown upper end, or a range. */
function sayOpen({ low, high }: Bounds, figure: Figure): string {
  if (high === "unknown") return "Its own value has no known upper end";
  if (isExact({ low, high })) return "Its own value is exact";
  return `Its own value lies anywhere from ${formatFigure(figure)}`;
}

const nameShare = ({ city, gdpShare }: IntensityRow): string =>
  `${city.name} (${gdpShare === undefined ? "" : formatFigure(gdpShare)})`;

/** Why a city's place is a range: its own value is open, or the values of those it overlaps are. */
function sayWhy(row: IntensityRow, derived: Derived): string {
  const { gdpShare, rankGdpShare: rank } = row;
  if (gdpShare === undefined || rank === undefined) return "";
  const own = sayOpen(gdpShare.bounds, gdpShare);
  const { apart } = rank;
  if (apart === 0) return `${own}, and no other city's range reaches it.`;
  if (apart > mostNamed) return `${own}, and the ranges of ${apart} other cities reach it or are reached by it.`;
  const others = rank.overlaps(apart).flatMap((id) => rowsOfCity.intensity(derived, id));
  const isOpen = (one: IntensityRow) => one.gdpShare !== undefined && !isExact(one.gdpShare.bounds);
  const [open, exact] = [others.filter(isOpen).map(nameShare), others.filter((one) => !isOpen(one)).map(nameShare)];
  const over = exact.length === 0 ? "" : `, so it may be above or below ${formatList(exact)}`;
  if (open.length === 0) return `${own}${over}.`;
  return isExact(gdpShare.bounds)
    ? `${own}; its place is open because other ranges reach over it: ${formatList(open)}.`
    : `${own}${over}; its range overlaps those of ${formatList(open)}.`;
}

/** Each ranked city's place by share of its product, whom it cannot be told apart from, and why. */
export const overlapsTable: PageTable = {
  name: "overlaps",
  says: "each ranked city's place, the cities that it cannot be told apart from, and why",
  none: "No city can be ranked under these choices.",
  crowd: { most: 100, ofMore: 30 },
  make: ({ derived }) => ({
    caption: `Places by share of GDP, ${derived.parameters.year}, and what leaves them open`,
    columns: [
      { title: "City" },
      { title: "Percent of GDP", numeric: true },
      { title: "Place", numeric: true },
      { title: "Cannot be told apart from" },
      { title: "Why" },
    ],
    rows: derived.intensity
      .flatMap((row) => (row.rankGdpShare === undefined ? [] : [{ row, rank: row.rankGdpShare }]))
      .toSorted((a, b) => a.rank.best - b.rank.best || a.rank.worst - b.rank.worst)
      .map(({ row, rank }) => [
        cityCell(row.city),
        figureCell(row.gdpShare, noteOfIntensity(row, derived.parameters.preset)),
        { text: formatRankRange(rank), sort: rank.best },
        textCell(
          rank.apart === 0
            ? "none"
            : formatFirst(
                rank.overlaps(mostNamed).map((id) => derived.city(id)?.name ?? id),
                rank.apart,
              ),
        ),
        textCell(sayWhy(row, derived)),
      ]),
  }),
};
