import { cityCell, figureCell, textCell } from "../../chart/cells.ts";
import { noteOfIntensity } from "../../chart/row-note.ts";
import type { Derived } from "../../derive/derived.ts";
import type { IntensityRow } from "../../derive/views/intensity-row.ts";
import { type Bounds, isExact } from "../../model/bounds.ts";
import { formatFigure, formatRankRange } from "../../text/format-bounds.ts";
import { formatList } from "../../text/format-list.ts";
import type { PageTable } from "../page-table.ts";

/** What leaves a value open: nothing, an unknown upper end, or a range. */
function sayOpen({ low, high }: Bounds): string {
  if (high === "unknown") return "open upwards, since no upper end was seen";
  if (isExact({ low, high })) return "exact";
  return low.n === 0n ? "open from 0 to its upper end" : "a range";
}

/** Why a city's place is a range: its own value is open, or the values of those it overlaps are. */
function sayWhy(row: IntensityRow, { intensity }: Derived): string {
  const { gdpShare, rankGdpShare: rank } = row;
  if (gdpShare === undefined || rank === undefined) return "";
  const own = `Its own value is ${sayOpen(gdpShare.bounds)}`;
  if (rank.overlaps.length === 0) return `${own}; no other city's value overlaps it.`;
  const others = rank.overlaps.flatMap((id) => intensity.filter((one) => one.city.city_id === id));
  const open = others.filter((one) => one.gdpShare !== undefined && !isExact(one.gdpShare.bounds));
  const told = open.flatMap(({ city, gdpShare: share }) =>
    share === undefined ? [] : [`${city.name} (${formatFigure(share)})`],
  );
  return told.length === 0 ? `${own}.` : `${own}; open at its height: ${formatList(told)}.`;
}

/** Each ranked city's place by share of its product, whom it cannot be told apart from, and why. */
export const overlapsTable: PageTable = {
  name: "overlaps",
  says: "each ranked city's place, the cities that it cannot be told apart from, and why",
  none: "No city can be ranked under these choices.",
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
          rank.overlaps.length === 0 ? "none" : formatList(rank.overlaps.map((id) => derived.city(id)?.name ?? id)),
        ),
        textCell(sayWhy(row, derived)),
      ]),
  }),
};
