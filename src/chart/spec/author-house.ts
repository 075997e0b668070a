import type { Config } from "vega-lite";
import { house, textSize } from "../house.ts";
import { color } from "../roles.ts";
import type { Palette } from "../themes.ts";

/** Series beyond those that have a role, told apart on white and on black. */
const moreSeries = ["#8a6fb0", "#3d9a6a", "#c0504d", "#a38a1a", "#5f7fa8", "#b0698a"];

/**
 * The look of a picture that an author has described: that of every chart, with colours for series and scales. Scales
 * are made of real colours, those of the palette, since what lies between two roles has none.
 */
export const authorHouse = ({ step1, step2, step3, step4, step5 }: Palette): Config => ({
  ...house,
  mark: { color: color("firm") },
  arc: { stroke: color("paper") },
  rect: { color: color("step3") },
  range: {
    category: [color("firm"), color("upto"), color("step3"), color("faint"), ...moreSeries],
    ramp: [step1, step2, step3, step4, step5],
    heatmap: [step1, step2, step3, step4, step5],
    ordinal: [step1, step2, step3, step4, step5],
  },
  legend: {
    orient: "top",
    labelColor: color("muted"),
    labelFontSize: textSize,
    titleColor: color("muted"),
    titleFontSize: textSize,
    titleFontWeight: "normal",
  },
  header: {
    labelColor: color("ink"),
    labelFontSize: textSize,
    titleColor: color("muted"),
    titleFontSize: textSize,
    titleFontWeight: "normal",
  },
});
