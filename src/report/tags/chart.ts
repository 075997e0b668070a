import { chartNamed, misfitOption } from "../../chart/ask-chart.ts";
import { presets } from "../../derive/parameters.ts";
import { formatList } from "../../text/format-list.ts";
import { didYouMean } from "../../text/nearest.ts";
import { type PageContext, TemplateMistake } from "../context.ts";
import { renderFigure } from "../html/figure.ts";
import type { Tag, TagWords } from "../tag.ts";

const wide = 712;
const narrow = 344;

function askedChart({ first, named }: TagWords, { derived }: PageContext) {
  const chart = chartNamed(first ?? "");
  if ("message" in chart) throw new TemplateMistake(chart.message, chart.hint);
  const { preset: _preset, year: _year, ...given } = named;
  const wrong = misfitOption({ chart, given, derived, beside: ["preset", "year"] });
  if (wrong !== undefined) throw new TemplateMistake(wrong.message, wrong.hint);
  return { chart, given };
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
  render: async (words, page) => {
    const { named } = words;
    const { chart, given } = askedChart(words, page);
    const options = {
      ...("city" in chart.options && page.city !== undefined ? { city: page.city } : {}),
      ...("index" in chart.options && page.index !== undefined ? { index: page.index } : {}),
      ...given,
    };
    const id = page.uniqueId([chart.name, ...Object.values(named)].join("-"));
    const drawn = await chart.draw({ derived: derivedFor(named, page), options, id, width: wide, narrow });
    return page.block(renderFigure(drawn, id, page));
  },
};
