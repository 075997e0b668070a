import type { Filter } from "../filter.ts";
import { sayValue } from "../say-value.ts";
import { TemplateMistake } from "../template-mistake.ts";
import { isNothing } from "./number-of.ts";

/** A figure or words, and for what each: nothing is divided. */
export const perFilter: Filter = {
  name: "per",
  says: "what it is for each of, in words; nothing is divided",
  words: { what: { says: 'such as "resident"' } },
  example: '{{ 257 | money: "CNY" | per: "resident" }}',
  gives: "CNY 257 per resident",
  apply: (value, [what]) => {
    if (isNothing(value)) return "";
    if (isNothing(what)) throw new TemplateMistake("per needs its word", 'Write per: "resident".');
    return `${sayValue(value)} per ${sayValue(what)}`;
  },
};
