import { figureCell, namedCell, quietCell, textCell } from "../../chart/cells.ts";
import type { TableCell } from "../../chart/chart.ts";
import { noteOfIntensity } from "../../chart/row-note.ts";
import { toRange } from "../../chart/to-range.ts";
import type { City } from "../../check/tables/cities.ts";
import { comparedPerResident } from "../../derive/compared.ts";
import type { Derived } from "../../derive/derived.ts";
import { widestIndex } from "../../derive/newest-editions.ts";
import { rowsOfCity } from "../../derive/rows-of-city.ts";
import type { ComparisonRow } from "../../derive/views/comparison-row.ts";
import type { IntensityRow } from "../../derive/views/intensity-row.ts";
import type { StandingRow } from "../../derive/views/standing-row.ts";
import { citedBy } from "../../model/cited.ts";
import { toNumber } from "../../model/exact.ts";
import type { Figure } from "../../model/figure.ts";
import type { RankRange } from "../../model/rank-range.ts";
import { formatFigure, formatRankRange } from "../../text/format-bounds.ts";
import { formatList } from "../../text/format-list.ts";
import { formatOrdinal } from "../../text/format-number.ts";
import { sayFirmness } from "../../text/say-firmness.ts";
import type { PageTable } from "../page-table.ts";

type Counted = ComparisonRow & { readonly intensity: IntensityRow };

const isCounted = (row: ComparisonRow): row is Counted => row.intensity?.commitment !== undefined;

/** The longest known end of some figures. */
const longest = (figures: readonly (Figure | undefined)[]): number =>
  Math.max(
    0,
    ...figures.flatMap((figure) =>
      figure === undefined ? [] : [toNumber(figure.bounds.high === "unknown" ? figure.bounds.low : figure.bounds.high)],
    ),
  );

function spark(figure: Figure | undefined, top: number): Pick<TableCell, "spark"> {
  if (figure === undefined || top === 0) return {};
  const { low, to, kind } = toRange("", figure, top);
  return { spark: { low: low / top, to: to / top, kind } };
}

const placeCell = (rank: RankRange | undefined): TableCell =>
  rank === undefined ? textCell("") : { text: formatRankRange(rank), sort: rank.best };

const compareRows = (a: Counted, b: Counted): number =>
  (a.intensity.rankGdpShare?.best ?? 999) - (b.intensity.rankGdpShare?.best ?? 999) ||
  (a.intensity.rankGdpShare?.worst ?? 999) - (b.intensity.rankGdpShare?.worst ?? 999) ||
  (a.city.name < b.city.name ? -1 : 1);

const sayPlace = (rank: number, of: number | undefined): string =>
  `${formatOrdinal(rank)}${of === undefined ? "" : ` of ${of}`}`;

function standingCell(row: StandingRow | undefined): TableCell {
  if (row === undefined) return quietCell("none seen");
  const { rank, rankedCount, ranking } = row;
  const shared = ranking.shared_unit === "yes" ? ", shared" : "";
  return { text: `${sayPlace(rank, rankedCount)}${shared}`, sort: rank, cited: [citedBy(ranking)] };
}

/** Whether taking another source's side would change the sum of the year. */
function sayDispute(city: City, derived: Derived): string {
  const disputed = rowsOfCity
    .conflicts(derived, city.city_id)
    .some(({ commitment, moved }) => moved !== undefined && sayOf(moved.commitment) !== sayOf(commitment));
  return disputed ? "; another source disagrees" : "";
}

const sayOf = (figure: Figure | undefined): string => (figure === undefined ? "" : formatFigure(figure));

/** Why nothing can be said for each resident. */
const sayNoResident = ({ intensity }: Counted): string =>
  intensity.perResident === undefined ? "no residents that fit" : "no rate that fits";

const nameOf = (row: StandingRow | undefined, otherwise: string): string =>
  row === undefined ? otherwise : `Place in the world: ${row.index.title}, ${row.edition.edition}`;

function sayYears(years: readonly (number | undefined)[]): string {
  const known = years.filter((year) => year !== undefined);
  const [from, to] = [Math.min(...known), Math.max(...known)];
  return from === to ? String(from) : `${from} to ${to}`;
}

/** Of which years the product and the residents are: the newest seen of each city, up to the reference year. */
function sayDenominators(rows: readonly Counted[]): string {
  const [gdp, residents] = [
    rows.map(({ intensity }) => intensity.gdpYear),
    rows.map(({ intensity }) => intensity.populationYear),
  ];
  if ([...gdp, ...residents].every((year) => year === undefined)) return "";
  const said = [
    ...(gdp.some((year) => year !== undefined) ? [`GDP is of ${sayYears(gdp)}`] : []),
    ...(residents.some((year) => year !== undefined) ? [`residents are of ${sayYears(residents)}`] : []),
  ];
  return `${formatList(said)}; the note of each row has its year.`;
}

/** The cities with counted money, by share of product: how much, for whom, how sure, and where each stands. */
export const glanceTable: PageTable = {
  name: "glance",
  says: "the cities with counted money: how much, for whom, how sure, and where each stands",
  none: "No city has counted money under these choices.",
  crowd: { most: 100, ofMore: 30 },
  make: ({ derived }) => {
    const rows = derived.comparison.filter(isCounted).toSorted(compareRows);
    const each = (row: Counted) => comparedPerResident(row.intensity, derived.parameters);
    const top = longest(rows.map(({ intensity }) => intensity.gdpShare));
    const others = derived.standings.filter((row) => row.index.index_id !== derived.parameters.lead_index);
    const widest = widestIndex(
      rows.map((row) => row.city),
      others,
    );
    return {
      caption: `Cities with a sum that counts for ${derived.parameters.year}, by share of gross domestic product (GDP). ${sayDenominators(rows)}`,
      columns: [
        { title: "City" },
        { title: "In the year", numeric: true },
        { title: "Share of GDP", numeric: true },
        { title: "Place by GDP", numeric: true },
        { title: "Each resident", numeric: true },
        { title: "Place by resident", numeric: true },
        { title: "How sure" },
        { title: nameOf(rows.find((row) => row.lead !== undefined)?.lead, "Lead index") },
        { title: nameOf(widest?.values().next().value, "Another index") },
      ],
      rows: rows.map((row) => {
        const { intensity } = row;
        const note = noteOfIntensity(intensity, derived.parameters.preset);
        return [
          namedCell(row.city),
          figureCell(intensity.commitment, note),
          intensity.gdpShare === undefined
            ? quietCell("no GDP that fits")
            : { ...figureCell(intensity.gdpShare, note), ...spark(intensity.gdpShare, top) },
          placeCell(intensity.rankGdpShare),
          each(row).figure === undefined ? quietCell(sayNoResident(row)) : figureCell(each(row).figure, note),
          placeCell(each(row).rank),
          textCell(intensity.commitment && sayFirmness(intensity.commitment) + sayDispute(row.city, derived)),
          standingCell(row.lead),
          standingCell(widest?.get(row.city)),
        ];
      }),
    };
  },
};
