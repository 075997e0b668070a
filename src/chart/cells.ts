import type { City } from "../check/tables/cities.ts";
import { toNumber } from "../model/exact.ts";
import { sourcesOf } from "../model/facts.ts";
import type { Figure } from "../model/figure.ts";
import { formatFigure } from "../text/format-bounds.ts";
import type { TableCell } from "./chart.ts";

export const cityCell = (city: City): TableCell => ({ text: city.name, city: city.city_id });

export const textCell = (text: string | undefined): TableCell => ({ text: text ?? "" });

export const countCell = (count: number | undefined): TableCell =>
  count === undefined ? { text: "" } : { text: String(count), sort: count };

/** A figure in words with its sources; sorts by its high end, an unknown high being above all. */
export function figureCell(figure: Figure | undefined): TableCell {
  if (figure === undefined) return { text: "" };
  const { high } = figure.bounds;
  return {
    text: formatFigure(figure),
    sort: high === "unknown" ? Number.MAX_VALUE : toNumber(high),
    sources: sourcesOf(figure),
  };
}

/** The ids of all sources behind some figures, each once, in alphabetical order. */
export const sourcesBehind = (figures: readonly (Figure | undefined)[]): readonly string[] =>
  [...new Set(figures.flatMap(sourcesOf))].sort();
