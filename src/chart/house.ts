import type { Config } from "vega-lite";
import { color } from "./roles.ts";

/** The size of words in a chart, in px. */
export const textSize = 12;

/** The look of every chart. */
export const house: Config = {
  background: "transparent",
  font: "Arial, Helvetica, Liberation Sans, sans-serif",
  padding: { left: 2, right: 2, top: 4, bottom: 4 },
  view: { stroke: null },
  axis: {
    domain: false,
    ticks: false,
    grid: true,
    gridColor: color("grid"),
    labelColor: color("muted"),
    labelFontSize: textSize,
    labelPadding: 6,
    titleColor: color("muted"),
    titleFontSize: textSize,
    titleFontWeight: "normal",
    titlePadding: 8,
  },
  text: { fontSize: textSize, color: color("ink"), baseline: "middle" },
  rule: { stroke: color("ink") },
  point: { color: color("firm"), opacity: 1 },
  bar: { color: color("firm") },
};
