import land50 from "world-atlas/land-50m.json" with { type: "json" };
import land110 from "world-atlas/land-110m.json" with { type: "json" };
import type { BestSeen, ComparisonRow } from "../../derive/views/comparison-row.ts";
import { toNumber } from "../../model/exact.ts";
import { rememberedByText } from "../../model/remember.ts";
import { formatCount } from "../../text/format-number.ts";
import { saySeen } from "../../text/say-seen.ts";
import { cityCell, figureCell, textCell } from "../cells.ts";
import type { Chart } from "../chart.ts";
import { type Crowd, crowdOptions } from "../crowd.ts";
import { landWithin } from "../land-within.ts";
import { cityChannel, hasRows, type Layer, ofCity, placedWords } from "../layer.ts";
import { isWithin, type Panel, panelsFor, shownCorners, toProjection, toSpot } from "../map-panels.ts";
import { moveApart } from "../move-apart.ts";
import { placeLabels } from "../place-labels.ts";
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
    fill: "muted",
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

/** What is drawn of a city: its class, and where its sign stands once signs are moved apart. */
interface Sign {
  readonly row: ComparisonRow;
  readonly look: Class;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const format = { type: "topojson", feature: "land" } as const;

const world = { values: land110, format };

/** The outlines of an enlarged part, by the corners of what its frame shows; the same object for the same part. */
const enlarged = rememberedByText((corners) => ({ values: landWithin(land50, JSON.parse(corners)), format }), 8);

const outlineOf = (panel: Panel) => (panel.detail === "110m" ? world : enlarged(JSON.stringify(shownCorners(panel))));

const labelSize = 11;

const placeOf = ({ city }: ComparisonRow) => [toNumber(city.longitude), toNumber(city.latitude)] as const;

/** The signs of a panel, those that matter most first, moved apart where they would cover each other. */
function signsOf(rows: readonly ComparisonRow[], panel: Panel): readonly Sign[] {
  const projected = toProjection(panel);
  const signs = classes.toReversed().flatMap((look) =>
    rows
      .filter(({ bestSeen }) => look.words.includes(bestSeen))
      .map((row) => {
        const [x, y] = toSpot(projected, ...placeOf(row));
        return { row, look, x, y, radius: Math.sqrt(look.size / Math.PI) + (look.stroke === "paper" ? 0 : 0.75) };
      }),
  );
  return moveApart(signs);
}

const places = {
  x: { field: "x", type: "quantitative" as const, scale: null },
  y: { field: "y", type: "quantitative" as const, scale: null },
};

function points(signs: readonly Sign[], look: Class): readonly Layer[] {
  const values = signs
    .filter((sign) => sign.look === look)
    .map(({ row, x, y }) => ({ of: ofCity(row.city.city_id), x, y }));
  if (values.length === 0) return [];
  const { shape, fill, stroke, size } = look;
  return [
    {
      data: { values },
      mark: {
        type: "point",
        filled: true,
        shape,
        size,
        color: color(fill),
        stroke: color(stroke),
        strokeWidth: stroke === "paper" ? 0.75 : 1.5,
      },
      encoding: { ...places, ...cityChannel(values) },
    },
  ];
}

/** The names of the cities of which more than ranks was seen: of all with city money, of others as far as there is room. */
function names(signs: readonly Sign[], { x, y, width, height }: Panel): readonly Layer[] {
  const spots = signs.map(({ row, look, ...spot }) => ({
    ...spot,
    label: look.words.includes("nothing") ? "" : row.city.name,
    needed: look.words.includes("counted-pot") || look.words.includes("other-pot"),
  }));
  const frame = { left: x, top: y, right: x + width, bottom: y + height };
  const placed = placeLabels(spots, { fontSize: labelSize, frame });
  const labels = placed.map(({ at, line: _, ...label }) => ({
    ...label,
    of: ofCity(signs[at]?.row.city.city_id ?? ""),
  }));
  const leaders: Layer = {
    data: { values: placed.flatMap(({ line }) => (line === undefined ? [] : [line])) },
    mark: { type: "rule", stroke: color("muted"), strokeWidth: 0.75, aria: false },
    encoding: { ...places, x2: { field: "x2" }, y2: { field: "y2" } },
  };
  return [...[leaders].filter(hasRows), ...(labels.length === 0 ? [] : placedWords(labels, { fontSize: labelSize }))];
}

/** The frame of an enlarged part, here and on the map of the world, with its name. */
function frames(panels: readonly Panel[]): readonly Layer[] {
  const [world, ...parts] = panels;
  if (world === undefined) return [];
  const projected = toProjection(world);
  const boxes = parts.map(({ corners: [west, south, east, north], title }) => {
    const [[x, y2], [x2, y]] = [toSpot(projected, west, south), toSpot(projected, east, north)];
    return { x, y, x2, y2, title };
  });
  const titles = parts.map(({ x, y, title }) => ({ x, y: y - 10, title: `${title}, enlarged` }));
  const edge = { ...places, x2: { field: "x2" }, y2: { field: "y2" } };
  const around = parts.map(({ x, y, width, height }) => ({ x, y, x2: x + width, y2: y + height }));
  return [
    {
      data: { values: [...boxes, ...around] },
      mark: { type: "rect", filled: false, stroke: color("faint"), strokeWidth: 1, aria: false },
      encoding: edge,
    },
    {
      data: { values: titles },
      mark: { type: "text", align: "left", fontWeight: "bold", aria: false },
      encoding: { ...places, text: { field: "title", type: "nominal" } },
    },
  ];
}

const outline = (panel: Panel): Layer => {
  const { clipExtent, rotate, translate, ...projected } = toProjection(panel);
  return {
    data: outlineOf(panel),
    projection: {
      ...projected,
      rotate: [...rotate],
      translate: [...translate],
      clipExtent: clipExtent.map((corner) => [...corner]) as [[number, number], [number, number]],
    },
    mark: { type: "geoshape", fill: color("land"), stroke: null, aria: false },
  };
};

/** A city belongs to the enlarged part that shows it, else to the map of the world. */
function signsByPanel(rows: readonly ComparisonRow[], panels: readonly Panel[]) {
  const panelOf = (row: ComparisonRow) => panels.findLast((panel) => isWithin(panel, ...placeOf(row))) ?? panels[0];
  return panels.map((panel) => ({
    panel,
    signs: signsOf(
      rows.filter((row) => panelOf(row) === panel),
      panel,
    ),
  }));
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

const crowd: Crowd<ComparisonRow> = {
  most: 150,
  ofMore: 60,
  noun: ["city", "cities"],
  unitOf: ({ city }) => city.city_id,
  cityOf: ({ city }) => city.city_id,
  first: "matter",
};

/** The cities of the world by what was seen of their AI money. */
export const cityMap: Chart<ComparisonRow> = {
  name: "city-map",
  says: "The cities on a world map, by the best thing that was seen of their AI money.",
  options: crowdOptions(crowd),
  crowd,
  rows: ({ comparison }) => comparison,
  spec: (rows, { width }) => {
    const panels = panelsFor(width);
    const height = Math.max(...panels.map((panel) => panel.y + panel.height));
    const drawn = signsByPanel(rows, panels);
    const present = classes.filter(({ words }) => rows.some(({ bestSeen }) => words.includes(bestSeen))).toReversed();
    return {
      width,
      height,
      layer: [
        ...panels.map(outline),
        ...frames(panels),
        ...classes.flatMap((look) => drawn.flatMap(({ signs }) => points(signs, look))),
        ...drawn.flatMap(({ signs, panel }) => names(signs, panel)),
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
    "Each sign is a city, by the best thing that was seen of its public money for AI. Size stands for the kind of find, not for a sum. East Asia and Europe, framed on the map of the world, are enlarged below it.",
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
      "Signs that would cover each other are moved apart by a few pixels; a name is left out where it would cover a sign.",
      "Coastlines: Natural Earth, too coarse for small islands.",
    ];
  },
  sources: (rows) => [...new Set(rows.map(({ city }) => city.source_id))].sort(),
};
