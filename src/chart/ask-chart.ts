import type { Derived } from "../derive/derived.ts";
import { formatList } from "../text/format-list.ts";
import { didYouMean, meantOr } from "../text/nearest.ts";
import { type BoundChart, charts } from "./catalogue.ts";
import type { ChartOption, Options } from "./chart-option.ts";
import { idsIn } from "./crowd.ts";

/** What somebody asked for that is not there, and what there is instead. */
export interface Misasked {
  readonly message: string;
  readonly hint: string;
}

/** The chart of a name, or the one that was most likely meant. */
export function chartNamed(name: string): BoundChart | Misasked {
  const known = [...charts.keys()];
  return (
    charts.get(name) ?? {
      message: `"${name}" is not a chart`,
      hint: meantOr(name, known, `The charts are ${formatList(known)}.`),
    }
  );
}

const identified = {
  city: ({ tables }: Derived) => tables.cities.map(({ city_id }) => city_id),
  index: ({ tables }: Derived) => tables.indices.map(({ index_id }) => index_id),
};

const cityOption: ChartOption = { says: "the city_id", kind: "city" };

function misasked(value: string, { words, kind }: ChartOption, derived: Derived): Misasked | undefined {
  if (words !== undefined && !words.includes(value)) {
    return {
      message: `"${value}" is not a word`,
      hint: meantOr(value, words, `It is one of ${formatList(words)}.`),
    };
  }
  if (kind === "count" && !/^[1-9]\d{0,5}$/.test(value))
    return { message: `"${value}" is not a number of rows`, hint: "Write a whole number from 1 on, such as 12." };
  if (kind === "cities")
    return idsIn(value)
      .map((id) => misasked(id, cityOption, derived))
      .find(Boolean);
  if (kind !== "city" && kind !== "index") return undefined;
  const known = identified[kind](derived);
  const table = kind === "city" ? "cities" : "indices";
  return known.includes(value)
    ? undefined
    : {
        message: `"${value}" is not a ${kind === "city" ? "city" : "known index"}`,
        hint: `${didYouMean(value, known)}Name a row of the table ${table}: citybook table ${table} lists them.`,
      };
}

interface Asked {
  readonly chart: BoundChart;
  readonly given: Options;
  readonly derived: Derived;
  /** What may be named beside the options of the chart. */
  readonly beside?: readonly string[];
}

/** What of the options does not fit a chart: a name that it does not know, or a value that it does not take. */
export function misfitOption({ chart: { name, options }, given, derived, beside = [] }: Asked): Misasked | undefined {
  for (const [option, value] of Object.entries(given)) {
    const known = Object.hasOwn(options, option) ? options[option] : undefined;
    if (known === undefined) {
      const names = [...Object.keys(options), ...beside];
      const knows = names.length === 0 ? "It has no options." : `It knows ${formatList(names)}.`;
      return { message: `"${option}" is not an option of ${name}`, hint: meantOr(option, names, knows) };
    }
    const wrong = misasked(value, known, derived);
    if (wrong !== undefined) return { ...wrong, message: `${wrong.message} for ${option} of ${name}` };
  }
  return undefined;
}

/** The first option without which a chart shows nothing, where it is not given. */
export function lackingOption({ name, options }: BoundChart, given: Options): Misasked | undefined {
  const lacking = Object.entries(options).find(([option, { required }]) => required === true && !(option in given));
  if (lacking === undefined) return undefined;
  const [option, { says }] = lacking;
  return { message: `${name} needs the option ${option}`, hint: `Give it ${says}.` };
}
