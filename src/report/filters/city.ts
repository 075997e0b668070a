import type { Filter } from "../filter.ts";
import { knownCity } from "../known-id.ts";
import { sayValue } from "../say-value.ts";
import { isNothing } from "./number-of.ts";

/** The name of a city by its id. */
export const cityFilter: Filter = {
  name: "city",
  says: "the name of a city by its id",
  words: {},
  example: '{{ "shenzhen" | city }}',
  gives: "Shenzhen",
  apply: (value, _words, { derived }) => {
    if (isNothing(value)) return "";
    return knownCity(sayValue(value), { derived }).name;
  },
};
