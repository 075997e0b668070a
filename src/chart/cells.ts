import type { City } from "../check/tables/cities.ts";
import { toNumber } from "../model/exact.ts";
import { citedIn, sourcesOf } from "../model/facts.ts";
import type { Figure } from "../model/figure.ts";
import { formatFigure } from "../text/format-bounds.ts";
import type { TableCell } from "./chart.ts";
import type { RowNote } from "./row-note.ts";

export const cityCell = (city: City): TableCell => ({ text: city.name, city: city.city_id });

/** A city with its name in its own script, where that differs. */
export const namedCell = (city: City): TableCell => ({
  ...cityCell(city),
  ...(city.name_local === undefined || city.name_local === city.name ? {} : { local: city.name_local }),
});

export const textCell = (text: string | undefined): TableCell => ({ text: text ?? "" });

/** Words that stand where nothing was seen. */
export const quietCell = (text: string): TableCell => ({ text, quiet: true });

export const countCell = (count: number | undefined): TableCell =>
  count === undefined ? { text: "" } : { text: String(count), sort: count };

/** A figure in words with the footnote of its row, else with its sources; an unknown high end sorts above all. */
export function figureCell(figure: Figure | undefined, note?: RowNote): TableCell {
  if (figure === undefined) return { text: "" };
  const { high } = figure.bounds;
  return {
    text: formatFigure(figure),
    sort: high === "unknown" ? Number.MAX_VALUE : toNumber(high),
    bounds: figure.bounds,
    ...(note === undefined ? { cited: citedIn(figure) } : { note }),
  };
}

/** The ids of all sources behind some figures, each once, in alphabetical order. */
export const sourcesBehind = (figures: readonly (Figure | undefined)[]): readonly string[] =>
  [...new Set(figures.flatMap(sourcesOf))].sort();
