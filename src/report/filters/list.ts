import { formatList } from "../../text/format-list.ts";
import type { Filter } from "../filter.ts";
import { sayValue } from "../say-value.ts";
import { TemplateMistake } from "../template-mistake.ts";
import { isNothing } from "./number-of.ts";

/** A list in words. */
export const listFilter: Filter = {
  name: "list",
  says: "a list in words, with and before the last",
  words: {},
  example: '{{ "a b c" | split: " " | list }}',
  gives: "a, b and c",
  apply: (value) => {
    if (isNothing(value)) return "";
    if (Array.isArray(value)) return formatList(value.map(sayValue));
    throw new TemplateMistake(`"${sayValue(value)}" is no list`, 'Make one with split or map: "city_id".');
  },
};
