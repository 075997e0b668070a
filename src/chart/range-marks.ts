import { textSize } from "./house.ts";
import { arrows, bands, dots, hasRows, type Layer, labelExpression } from "./layer.ts";
import { color } from "./roles.ts";
import { textWidth, wrapText } from "./text-width.ts";

/** One range to draw: its ends as numbers, and up to where it is drawn. */
export interface Range {
  readonly row: string;
  readonly low: number;
  /** Where the whisker ends: the high end, or the edge of the plot where none is known. */
  readonly to: number;
  readonly kind: "exact" | "firm" | "up-to" | "open";
}

/** The horizontal scale of a range chart, in units of the figure and px. */
export interface Across {
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  readonly title: string;
  /** Width of the whole picture in px, in which the title must fit. */
  readonly width: number;
  readonly labels: Readonly<Record<string, string>>;
}

const ticks = ({ labels }: Across): number[] => Object.keys(labels).map(Number);

/** The title begins over the plot where it fits there, else at the left edge, in as many lines as it needs. */
function titleOf({ title, range, width }: Across) {
  const item = { fontSize: textSize };
  const titleX = textWidth(title, item) <= width - range[0] ? range[0] : 0;
  return { title: wrapText(title, width - titleX), titleX };
}

function across(field: string, scale: Across) {
  return {
    field,
    type: "quantitative" as const,
    scale: { domain: [...scale.domain], range: [...scale.range], nice: false },
    axis: {
      ...titleOf(scale),
      titleAnchor: "start" as const,
      titleAlign: "left" as const,
      values: ticks(scale),
      labelExpr: labelExpression(scale.labels),
      labelFlush: true,
      orient: "top" as const,
      grid: false,
    },
  };
}

/** A line for each tick, from the top down to `height` px. */
export const gridLines = (scale: Across, height: number): readonly Layer[] => [
  {
    data: { values: ticks(scale).map((tick) => ({ tick })) },
    mark: { type: "rule", stroke: color("grid") },
    encoding: { x: across("tick", scale), y: { value: 0 }, y2: { value: height } },
  },
];

const only = (rows: readonly Range[], ...kinds: readonly Range["kind"][]): Range[] =>
  rows.filter(({ kind }) => kinds.includes(kind));

/**
 * Whiskers from low to high. A filled dot is firm money, a hollow dot a ceiling that money may reach, and an arrow an
 * end that no source closes.
 */
export function whiskers(rows: readonly Range[], ids: readonly string[], scale: Across): readonly Layer[] {
  const y = bands(ids);
  const line = (values: Range[], role: "firm" | "upto"): Layer => ({
    data: { values },
    mark: { type: "rule", strokeWidth: 2, stroke: color(role) },
    encoding: { y, x: across("low", scale), x2: { field: "to" } },
  });
  const floor: Layer = {
    data: { values: only(rows, "up-to") },
    mark: { type: "tick", thickness: 2, size: 10, color: color("upto") },
    encoding: { y, x: across("low", scale) },
  };
  const at = (field: "low" | "to") => ({ y, x: across(field, scale) });
  return [
    line(only(rows, "firm", "open"), "firm"),
    line(only(rows, "up-to"), "upto"),
    floor,
    dots({ rows: only(rows, "exact", "firm", "open"), encoding: at("low"), role: "firm", size: 60 }),
    dots({ rows: only(rows, "firm", "up-to"), encoding: at("to"), role: "upto", size: 60, hollow: true }),
    arrows({ rows: only(rows, "open"), encoding: at("to"), role: "firm" }, "triangle-right"),
  ].filter(hasRows);
}

/**
 * Bars with a floor and a cap: filled up to the low end, hollow from there to the high end; an arrow leads on from a low
 * end above which no end is known. Never stacked on another.
 */
export function floorAndCapBars(rows: readonly Range[], ids: readonly string[], scale: Across): readonly Layer[] {
  const y = bands(ids);
  const zero = { datum: 0 } as const;
  const filled: Layer = {
    data: { values: rows.filter(({ low }) => low > 0) },
    mark: { type: "bar", height: { band: 0.6 }, color: color("firm") },
    encoding: { y, x: across("low", scale), x2: zero },
  };
  const hollow: Layer = {
    data: { values: only(rows, "firm", "up-to") },
    mark: {
      type: "bar",
      height: { band: 0.6 },
      color: "transparent",
      stroke: color("upto"),
      strokeWidth: 1.5,
      strokeDash: [4, 2],
    },
    encoding: { y, x: across("low", scale), x2: { field: "to" } },
  };
  const beyond: Layer = {
    data: { values: only(rows, "open") },
    mark: { type: "rule", strokeWidth: 2, stroke: color("firm") },
    encoding: { y, x: across("low", scale), x2: { field: "to" } },
  };
  const open = { rows: only(rows, "open"), encoding: { y, x: across("to", scale) }, role: "firm" } as const;
  return [filled, hollow, beyond, arrows(open, "triangle-right")].filter(hasRows);
}
