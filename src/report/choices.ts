import type { Derived } from "../derive/derived.ts";
import { presets } from "../derive/parameters.ts";
import { formatList } from "../text/format-list.ts";
import { meantOr } from "../text/nearest.ts";
import type { PageContext } from "./context.ts";
import type { OptionSays } from "./option-says.ts";
import { TemplateMistake } from "./template-mistake.ts";

/** The named words that any figure, table or number takes: the choices that it is made under. */
export const choices = {
  preset: { says: "the choices of another comparison", words: Object.keys(presets) },
  year: { says: 'another reference year, or "+1" for the year after that of the page' },
} as const satisfies Readonly<Record<string, OptionSays>>;

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
export function derivedFor({ preset, year }: Readonly<Record<string, string>>, { derived }: PageContext): Derived {
  const named = preset === undefined ? derived.parameters : presets[preset];
  if (named === undefined) {
    throw new TemplateMistake(
      `"${preset}" is not a preset`,
      meantOr(preset ?? "", Object.keys(presets), `The presets are ${formatList(Object.keys(presets))}.`),
    );
  }
  if (preset === undefined && year === undefined) return derived;
  const { levels, scopes, purposes, payers, preset: name } = named;
  const chosen = preset === undefined ? {} : { preset: name, levels, scopes, purposes, payers };
  return derived.under({ ...chosen, year: toYear(year, derived.parameters.year) });
}
