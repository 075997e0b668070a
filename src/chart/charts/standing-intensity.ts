import type { City } from "../../check/tables/cities.ts";
import type { Derived } from "../../derive/derived.ts";
import { rowsOfCity } from "../../derive/rows-of-city.ts";
import type { IntensityRow } from "../../derive/views/intensity-row.ts";
import type { StandingRow } from "../../derive/views/standing-row.ts";
import { citedBy } from "../../model/cited.ts";
import { formatFigure, formatRankRange } from "../../text/format-bounds.ts";
import { formatList, mostNamed } from "../../text/format-list.ts";
import { formatCount, formatNumber, formatOrdinal } from "../../text/format-number.ts";
import { cityCell, figureCell, sourcesBehind, textCell } from "../cells.ts";
import type { Chart } from "../chart.ts";
import { type Crowd, crowdOptions } from "../crowd.ts";
import { textSize } from "../house.ts";
import { arrows, dots, hasRows, type Layer, labelExpression, ofCity, placedWords } from "../layer.ts";
import { color } from "../roles.ts";
import { roundTicks } from "../round-ticks.ts";
import { noteOfIntensity } from "../row-note.ts";
import { sayChoices } from "../say-choices.ts";
import { spreadLabels } from "../spread-labels.ts";
import { textWidth } from "../text-width.ts";
import { toRange } from "../to-range.ts";

/** A city with both a place in the index and a share of GDP. */
interface Row {
  readonly intensity: IntensityRow;
  readonly standing: StandingRow;
}

const height = 320;
const bottom = 0;

/** A label that was moved down below this above the axis, in px, would stand on its words. */
const lowest = 8;

/** From so many cities on, names may find no room. */
const crowded = 12;

/** Fewer cities than these say nothing of whether money and rank go together. */
const enough = 30;

/** Room for the labels of the axis, in px. */
const left = 44;

interface Point {
  readonly of: string;
  readonly rank: number;
  readonly low: number;
  readonly to: number;
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly open: boolean;
  /** Only a ceiling is known. */
  readonly upTo: boolean;
  readonly hollow: boolean;
}

const name = ({ standing }: Row): string => `${standing.index.title}, ${standing.edition.edition}`;

const isHollow = ({ ranking }: StandingRow): boolean =>
  ranking.shared_unit === "yes" || ranking.certainty === "list-order";

function toPoints(rows: readonly Row[], top: number, worst: number, width: number): readonly Point[] {
  return rows.flatMap(({ intensity, standing }) => {
    const { gdpShare } = intensity;
    if (gdpShare === undefined) return [];
    const range = toRange(intensity.city.city_id, gdpShare, top);
    const at = range.kind === "up-to" ? range.to : range.low;
    return [
      {
        of: ofCity(intensity.city.city_id),
        rank: standing.rank,
        low: range.low,
        to: range.to,
        x: left + ((standing.rank - 0.5) / worst) * (width - left - 12),
        y: height - (at / top) * height,
        label: `${intensity.city.name} ${formatFigure(gdpShare)}`,
        open: range.kind === "open",
        upTo: range.kind === "up-to",
        hollow: isHollow(standing),
      },
    ];
  });
}

interface Scales {
  readonly top: number;
  readonly ticks: readonly number[];
  readonly worst: number;
  readonly width: number;
}

function axes({ top, ticks, worst, width }: Scales) {
  const places = new Set([1, ...[0.25, 0.5, 0.75, 1].map((part) => Math.max(2, Math.round(part * worst)))]);
  const x = {
    field: "rank",
    type: "quantitative" as const,
    scale: { domain: [0.5, worst + 0.5], range: [left, width - 12], nice: false },
    axis: { title: "Place in the index (1 is first, at the left)", values: [...places], format: "d" },
  };
  const y = (field: "low" | "to") => ({
    field,
    type: "quantitative" as const,
    scale: { domain: [bottom, top], nice: false },
    axis: {
      title: "Percent of GDP",
      titleAngle: 0,
      titleAlign: "left" as const,
      titleX: -left,
      titleY: -14,
      values: [...ticks],
      labelExpr: labelExpression(Object.fromEntries(ticks.map((tick) => [tick, `${formatNumber(tick)}%`]))),
      offset: -left,
    },
  });
  return { x, y };
}

function layers(points: readonly Point[], scales: Scales): readonly Layer[] {
  const { x, y } = axes(scales);
  const firm = points.filter(({ upTo }) => !upTo);
  const ceilings = points.filter(({ upTo }) => upTo);
  const whiskers = (of: readonly Point[], role: "firm" | "upto"): Layer => ({
    data: { values: of.filter(({ low, to }) => to > low) },
    mark: { type: "rule", strokeWidth: 2, stroke: color(role) },
    encoding: { x, y: y("low"), y2: { field: "to" } },
  });
  const at = (field: "low" | "to") => ({ x, y: y(field) });
  const labels = spreadLabels(points, {
    width: scales.width,
    height,
    textWidth: ({ label }) => textWidth(label, { fontSize: textSize }),
  }).filter(({ y: middle }) => middle <= height - lowest);
  return [
    whiskers(firm, "firm"),
    whiskers(ceilings, "upto"),
    dots({ rows: ceilings, encoding: at("to"), role: "upto", size: 60, hollow: true }),
    dots({ rows: firm.filter(({ hollow }) => !hollow), encoding: at("low"), role: "firm", size: 70 }),
    dots({ rows: firm.filter(({ hollow }) => hollow), encoding: at("low"), role: "firm", size: 70, hollow: true }),
    arrows({ rows: points.filter(({ open }) => open), encoding: at("to"), role: "firm" }, "triangle-up"),
    ...placedWords(labels),
  ].filter(hasRows);
}

/** The cities that the edition ranks and that have counted money, but no product to set it against. */
const withoutShare = (derived: Derived): readonly City[] =>
  derived.joined.standings
    .filter(({ city }) => {
      const rows = rowsOfCity.intensity(derived, city.city_id);
      return (
        rows.some(({ commitment }) => commitment !== undefined) && rows.every(({ gdpShare }) => gdpShare === undefined)
      );
    })
    .map(({ city }) => city);

const crowd: Crowd<Row> = {
  most: 25,
  ofMore: 25,
  noun: ["city", "cities"],
  unitOf: ({ standing }) => standing.city.city_id,
  cityOf: ({ standing }) => standing.city.city_id,
  first: "matter",
};

/** Where cities stand in an index against what they commit. */
export const standingIntensity: Chart<Row> = {
  name: "standing-intensity",
  says: "Percent of GDP committed against the place in the index of the lead topic that ranks most of the committed cities; names the cities it lacks.",
  options: crowdOptions(crowd),
  crowd,
  rows: (derived) =>
    derived.joined.standings
      .flatMap((standing) => {
        const own = rowsOfCity.intensity(derived, standing.city.city_id);
        const row = own.find(({ gdpShare }) => gdpShare !== undefined);
        return row === undefined ? [] : [{ intensity: row, standing }];
      })
      .toSorted((a, b) => a.standing.rank - b.standing.rank),
  spec: (rows, { width }) => {
    const highs = rows.map(({ intensity }) =>
      intensity.gdpShare === undefined ? 0 : toRange("", intensity.gdpShare, 0),
    );
    const reach = Math.max(
      0,
      ...highs.map((range) => (range === 0 ? 0 : range.kind === "open" ? range.low * 1.3 : range.to)),
    );
    const ticks = roundTicks(reach);
    const top = ticks.at(-1) ?? 1;
    const worst = Math.max(10, ...rows.map(({ standing }) => standing.rank));
    return { width, height, layer: [...layers(toPoints(rows, top, worst, width), { top, ticks, worst, width })] };
  },
  headline: (rows, derived) => {
    const { joined, parameters } = derived;
    const [first] = rows;
    if (first === undefined) return "No index of this topic ranks a city whose money can be set against its GDP.";
    if (rows.length === 1) {
      return `Only ${first.intensity.city.name} has both: ${formatOrdinal(first.standing.rank)} in the ${name(first)}, and counted money for ${parameters.year}.`;
    }
    const unset = withoutShare(derived).length;
    const of = formatCount(rows.length + unset + joined.lacks.length, "city", "cities");
    const set = unset === 0 ? "" : `, ${rows.length} of them with a GDP to set it against`;
    const few = rows.length < enough ? ": too few to say that money and rank go together" : "";
    return `The ${name(first)}, ranks ${rows.length + unset} of ${of} with counted money${set}${few}.`;
  },
  description: (rows) =>
    `Each dot is a city: to the left a better place in the index, upwards a larger share of GDP.${rows.some(({ standing }) => isHollow(standing)) ? " A hollow dot is a place that several cities share or that is only the order of a list." : ""} A line is the range of the money, a hollow orange dot at its end a ceiling ("up to"); an arrow means that no upper bound was seen.${rows.length > crowded ? " A name is left out where it has no room." : ""}`,
  table: (rows, { parameters }) => ({
    caption: "Standing and intensity",
    columns: [
      { title: "City" },
      { title: "Place in the index", numeric: true },
      { title: "Percent of GDP", numeric: true },
      { title: "Rank by GDP", numeric: true },
      { title: "What to know" },
    ],
    rows: rows.map(({ intensity, standing }) => [
      cityCell(intensity.city),
      { text: String(standing.rank), sort: standing.rank, cited: [citedBy(standing.ranking)] },
      figureCell(intensity.gdpShare, noteOfIntensity(intensity, parameters.preset)),
      textCell(intensity.rankGdpShare && formatRankRange(intensity.rankGdpShare)),
      textCell(isHollow(standing) ? "shared place or order of a list" : ""),
    ]),
  }),
  notes: (_rows, derived) => {
    const { lacks } = derived.joined;
    const unset = withoutShare(derived);
    return [
      sayChoices(derived),
      "The index is, of those of the lead topic, the one whose edition ranks most of the cities with counted money.",
      ...(unset.length > 0
        ? [
            `Ranked, with counted money, but without a GDP that fits: ${formatList(
              unset.map(({ name: one }) => one),
              mostNamed,
            )}.`,
          ]
        : []),
      ...(lacks.length > 0
        ? [
            `It does not rank, or was not seen to rank: ${formatList(
              lacks.map((city) => city.name),
              mostNamed,
            )}.`,
          ]
        : []),
    ];
  },
  sources: (rows) =>
    [
      ...new Set([
        ...sourcesBehind(rows.map(({ intensity }) => intensity.gdpShare)),
        ...rows.map(({ standing }) => standing.ranking.source_id),
      ]),
    ].sort(),
};
