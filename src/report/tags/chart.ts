import { charts } from "../../chart/catalogue.ts";
import { presets } from "../../derive/parameters.ts";
import { formatList } from "../../text/format-list.ts";
import { didYouMean } from "../../text/nearest.ts";
import { type PageContext, TemplateMistake } from "../context.ts";
import { renderFigure } from "../html/figure.ts";
import type { Tag } from "../tag.ts";

const wide = 712;
const narrow = 344;

function chartNamed(name: string | undefined) {
  const known = [...charts.keys()];
  const chart = charts.get(name ?? "");
  if (chart === undefined) {
    throw new TemplateMistake(
      `"${name ?? ""}" is not a chart`,
      `${didYouMean(name ?? "", known)}The charts are ${formatList(known)}.`,
    );
  }
  return chart;
}

function checkOptions(given: Readonly<Record<string, string>>, chart: ReturnType<typeof chartNamed>): void {
  for (const [name, value] of Object.entries(given)) {
    const option = chart.options[name];
    if (option === undefined) {
      const known = [...Object.keys(chart.options), "preset", "year"];
      throw new TemplateMistake(
        `"${name}" is not an option of ${chart.name}`,
        `${didYouMean(name, known)}It knows ${formatList(known)}.`,
      );
    }
    if (option.words !== undefined && !option.words.includes(value)) {
      const hint = `${didYouMean(value, option.words)}It is one of ${formatList(option.words)}.`;
      throw new TemplateMistake(`"${value}" is not a word for ${name} of ${chart.name}`, hint);
    }
  }
}

/** A year by its number, or counted from the reference year: "+1" is the year after. */
function toYear(text: string | undefined, reference: number): number {
  if (text === undefined) return reference;
  const year = /^[+-]\d{1,2}$/.test(text) ? reference + Number(text) : Number(text);
  if (!/^[+-]?\d+$/.test(text) || year < 1900 || year > 2100) {
    throw new TemplateMistake(`"${text}" is not a year`, 'Write four digits, or "+1" for the year after.');
  }
  return year;
}

/** The numbers that a figure is made of: those of the page, or of another preset or year that the tag names. */
export function derivedFor({ preset, year }: Readonly<Record<string, string>>, { derived }: PageContext) {
  const named = preset === undefined ? derived.parameters : presets[preset];
  if (named === undefined) {
    throw new TemplateMistake(
      `"${preset}" is not a preset`,
      `${didYouMean(preset ?? "", Object.keys(presets))}The presets are ${formatList(Object.keys(presets))}.`,
    );
  }
  if (preset === undefined && year === undefined) return derived;
  const { levels, scopes, purposes, payers, preset: name } = named;
  const chosen = preset === undefined ? {} : { preset: name, levels, scopes, purposes, payers };
  return derived.under({ ...chosen, year: toYear(year, derived.parameters.year) });
}

/** `{% chart "intensity-range" by: "gdp" %}`: a figure with headline, picture, description, table, notes and sources. */
export const chartTag: Tag = {
  name: "chart",
  says: "a figure: its name, then its options, preset or year by name",
  render: async ({ first, named }, page) => {
    const chart = chartNamed(first);
    const { preset: _preset, year: _year, ...given } = named;
    checkOptions(given, chart);
    const options = {
      ...("city" in chart.options && page.city !== undefined ? { city: page.city } : {}),
      ...("index" in chart.options && page.index !== undefined ? { index: page.index } : {}),
      ...given,
    };
    const id = page.uniqueId([chart.name, ...Object.values(named)].join("-"));
    const { drawings } = page;
    const drawn = await chart.draw({ derived: derivedFor(named, page), options, id, width: wide, narrow, drawings });
    return page.block(renderFigure(drawn, id, page));
  },
};
