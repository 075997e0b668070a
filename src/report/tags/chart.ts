import { chartNamed } from "../../chart/ask-chart.ts";
import type { BoundChart } from "../../chart/catalogue.ts";
import { idsIn } from "../../chart/crowd.ts";
import { checkOptions } from "../check-options.ts";
import { choices, derivedFor } from "../choices.ts";
import type { PageContext } from "../context.ts";
import { type FigureLook, renderFigure } from "../html/figure.ts";
import { checkIndex, knownCity } from "../known-id.ts";
import type { Tag, TagWords } from "../tag.ts";
import { TemplateMistake } from "../template-mistake.ts";
import { widths } from "../widths.ts";

function askedChart(name: string | undefined): BoundChart {
  const chart = chartNamed(name ?? "");
  if ("message" in chart) throw new TemplateMistake(chart.message, chart.hint);
  return chart;
}

/** Refuses a city or index that is not there, or is needed and not named. */
function checkIds(given: TagWords["named"], { name, options }: BoundChart, page: PageContext): void {
  if (given["city"] !== undefined) knownCity(given["city"], page);
  for (const id of idsIn(given["keep"])) knownCity(id, page);
  if (given["index"] !== undefined) checkIndex(given["index"], page);
  for (const [option, { required }] of Object.entries(options)) {
    if (
      required === undefined ||
      given[option] !== undefined ||
      page[option === "city" ? "city" : "index"] !== undefined
    )
      continue;
    const hint = `Write ${option}: and an id, or put the chart on the page of each with [${option}].md.`;
    throw new TemplateMistake(`${name} needs its ${option}`, hint);
  }
}

/** On the page of a city, that city is drawn too, whatever its place. */
function keeping(given: TagWords["named"], { options }: BoundChart, { city }: PageContext): { keep?: string } {
  if (!("keep" in options) || city === undefined) return {};
  return { keep: [city, ...idsIn(given["keep"])].join(",") };
}

/** Draws a chart of the catalogue as a figure of the page. */
export async function drawChart(
  { first, named }: Pick<TagWords, "first" | "named">,
  page: PageContext,
  look?: FigureLook,
) {
  const chart = askedChart(first);
  checkOptions(named, { ...chart.options, ...choices }, chart.name);
  checkIds(named, chart, page);
  const { preset: _preset, year: _year, ...given } = named;
  const options: Readonly<Record<string, string>> = {
    ...("city" in chart.options && page.city !== undefined ? { city: page.city } : {}),
    ...("index" in chart.options && page.index !== undefined ? { index: page.index } : {}),
    ...given,
    ...keeping(given, chart, page),
  };
  page.effort.figure();
  const id = page.uniqueId([chart.name, ...Object.values(named)].join("-"));
  const { drawings, drawPicture } = page;
  const drawn = await chart.draw({ derived: derivedFor(named, page), options, id, ...widths, drawings, drawPicture });
  const isOfOne = options["city"] !== undefined;
  return page.block(renderFigure(drawn, id, isOfOne ? { ...page, shownCities: undefined } : page, look));
}

/** `{% chart "intensity-range" by: "gdp" %}`: a figure with headline, picture, description, table, notes and sources. */
export const chartTag: Tag = {
  name: "chart",
  says: "a figure of the catalogue of charts, with headline, picture, table, notes and sources",
  word: "the name of the chart",
  options: choices,
  moreOptions: "the options of the chart",
  example: '{% chart "intensity-range" by: "gdp" %}',
  render: (words, page) => drawChart(words, page),
};
