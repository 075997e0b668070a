import { isExact } from "../model/bounds.ts";
import { toNumber } from "../model/exact.ts";
import type { Figure } from "../model/figure.ts";
import type { Across, Range } from "./range-marks.ts";
import { roundTicks } from "./round-ticks.ts";

/** An arrow to an unknown high end needs some length beyond the low end. */
const roomForArrow = 1.15;

/** The number to which an axis must reach for a figure to be drawn whole. */
const reach = ({ bounds }: Figure): number =>
  bounds.high === "unknown" ? toNumber(bounds.low) * roomForArrow : toNumber(bounds.high);

/** A figure as a range on an axis that ends at `end`, where an unknown high is drawn to the edge. */
export function toRange(row: string, figure: Figure, end: number): Range {
  const { low, high } = figure.bounds;
  const from = toNumber(low);
  if (high === "unknown") return { row, low: from, to: end, kind: "open" };
  const kind = isExact(figure.bounds) ? "exact" : from === 0 ? "up-to" : "firm";
  return { row, low: from, to: toNumber(high), kind };
}

interface Axis {
  readonly title: string;
  readonly label: (value: number) => string;
  /** Where the plot begins and ends, and how wide the whole picture is, in px. */
  readonly range: readonly [number, number];
  readonly width: number;
}

/** How the floor-and-cap bars of the figures are read; the arrow is explained only where one is drawn. */
export function sayBars(figures: readonly Figure[]): string {
  const open = figures.some(({ bounds }) => bounds.high === "unknown");
  const hollow = figures.some(({ bounds }) => bounds.high !== "unknown" && !isExact(bounds));
  return [
    "A filled bar is firm money",
    ...(hollow ? ['the hollow part is what a ceiling ("up to") or a sum without a stated period may add'] : []),
    ...(open ? ["an arrow leads on where a source says at least this much and no upper end was seen"] : []),
  ]
    .join("; ")
    .concat(".");
}

/** The scale on which all of the figures are drawn whole, from 0 to a round number. */
export function toAcross(figures: readonly Figure[], { title, label, range, width }: Axis): Across {
  const ticks = roundTicks(Math.max(0, ...figures.map(reach)), range[1] - range[0] < 200 ? 2 : 4);
  const labels = Object.fromEntries(ticks.map((tick) => [tick, label(tick)]));
  return { domain: [0, ticks.at(-1) ?? 1], range, title, width, labels };
}
