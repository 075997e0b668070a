import land from "world-atlas/land-110m.json" with { type: "json" };
import type { BestSeen, ComparisonRow } from "../../derive/views/comparison-row.ts";
import { toNumber } from "../../model/exact.ts";
import { formatCount } from "../../text/format-number.ts";
import { saySeen } from "../../text/say-seen.ts";
import { cityCell, figureCell, textCell } from "../cells.ts";
import type { Chart } from "../chart.ts";
import { cityChannel, type Layer, ofCity } from "../layer.ts";
import { color, type Role } from "../roles.ts";

interface Class {
  readonly words: readonly BestSeen[];
  readonly says: string;
  readonly shape: "circle" | "square" | "triangle-up" | "cross";
  readonly fill: Role;
  readonly stroke: Role;
  readonly size: number;
}

/** From nothing to a counted pot, so that what matters is drawn last. */
const classes: readonly Class[] = [
  { words: ["nothing"], says: "ranks or indicators only", shape: "circle", fill: "faint", stroke: "paper", size: 16 },
  {
    words: ["single-body", "cap-only", "sum-unseen", "fund"],
    says: "caps, funds or one institute only",
    shape: "circle",
    fill: "paper",
    stroke: "muted",
    size: 34,
  },
  {
    words: ["other-level"],
    says: "another level's money",
    shape: "triangle-up",
    fill: "step3",
    stroke: "paper",
    size: 60,
  },
  {
    words: ["no-term-pot", "other-pot"],
    says: "city money that is not counted",
    shape: "square",
    fill: "paper",
    stroke: "upto",
    size: 48,
  },
  { words: ["counted-pot"], says: "counted city money", shape: "circle", fill: "firm", stroke: "paper", size: 80 },
];

const projection = { type: "equalEarth" as const };

function points(rows: readonly ComparisonRow[], { words, shape, fill, stroke, size }: Class): readonly Layer[] {
  const values = rows
    .filter(({ bestSeen }) => words.includes(bestSeen))
    .map(({ city }) => ({
      of: ofCity(city.city_id),
      latitude: toNumber(city.latitude),
      longitude: toNumber(city.longitude),
    }));
  if (values.length === 0) return [];
  return [
    {
      data: { values },
      projection,
      mark: {
        type: "point",
        filled: true,
        shape,
        size,
        color: color(fill),
        stroke: color(stroke),
        strokeWidth: stroke === "paper" ? 0.75 : 1.5,
      },
      encoding: {
        latitude: { field: "latitude", type: "quantitative" },
        longitude: { field: "longitude", type: "quantitative" },
        ...cityChannel(values),
      },
    },
  ];
}

function key(present: readonly Class[], width: number, top: number): readonly Layer[] {
  const columns = width >= 560 ? 3 : 1;
  return present.flatMap(({ shape, fill, stroke, size, says }, at): readonly Layer[] => {
    const [x, y] = [10 + (at % columns) * (width / columns), top + Math.floor(at / columns) * 18];
    return [
      {
        data: { values: [{ says }] },
        mark: {
          type: "point",
          filled: true,
          shape,
          size,
          color: color(fill),
          stroke: color(stroke === "paper" ? fill : stroke),
          strokeWidth: 1.5,
        },
        encoding: { x: { value: x }, y: { value: y } },
      },
      {
        data: { values: [{ says }] },
        mark: { type: "text", align: "left" },
        encoding: { x: { value: x + 10 }, y: { value: y }, text: { field: "says", type: "nominal" } },
      },
    ];
  });
}

/** The cities of the world by what was seen of their AI money. */
export const cityMap: Chart<ComparisonRow> = {
  name: "city-map",
  says: "The cities on a world map, by the best thing that was seen of their AI money.",
  options: {},
  rows: ({ comparison }) => comparison,
  spec: (rows, { width }) => {
    const height = Math.round(width * 0.49);
    const present = classes.filter(({ words }) => rows.some(({ bestSeen }) => words.includes(bestSeen))).toReversed();
    return {
      width,
      height,
      layer: [
        {
          data: { values: land, format: { type: "topojson", feature: "land" } },
          projection,
          mark: { type: "geoshape", fill: color("land"), stroke: null, aria: false },
        },
        ...classes.flatMap((one) => points(rows, one)),
        ...key(present, width, height + 14),
      ],
    };
  },
  headline: (rows) => {
    const counted = rows.filter(({ bestSeen }) => bestSeen === "counted-pot").length;
    const none = rows.filter(({ measuresRows }) => measuresRows === 0).length;
    return `Counted city money was seen for ${counted} of ${formatCount(rows.length, "city", "cities")}; of ${none} only ranks or indicators were seen.`;
  },
  description: () =>
    "Each sign is a city, by the best thing that was seen of its public money for AI. Size stands for the kind of find, not for a sum.",
  table: (rows) => ({
    caption: "What was seen of each city",
    columns: [
      { title: "City" },
      { title: "Country" },
      { title: "Best find" },
      { title: "Sum as stated", numeric: true },
      { title: "Why it is not counted" },
    ],
    rows: rows
      .filter(({ measuresRows }) => measuresRows > 0)
      .map((row) => [
        cityCell(row.city),
        textCell(row.city.country),
        textCell(saySeen(row.bestSeen)),
        figureCell(row.seen),
        textCell(row.why),
      ]),
  }),
  notes: (rows) => {
    const none = rows.filter(({ measuresRows }) => measuresRows === 0).length;
    return [
      `The table leaves out ${formatCount(none, "city", "cities")} of which only ranks or indicators were seen.`,
      "Coastlines: Natural Earth, 1:110 million, too coarse for small islands.",
    ];
  },
  sources: (rows) => [...new Set(rows.map(({ city }) => city.source_id))].sort(),
};
