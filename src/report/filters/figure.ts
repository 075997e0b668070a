import type { Filter } from "../filter.ts";
import { isFigure, sayValue } from "../say-value.ts";
import { TemplateMistake } from "../template-mistake.ts";
import { isNothing } from "./number-of.ts";

/** A figure of a view with its unit and its range. */
export const figureFilter: Filter = {
  name: "figure",
  says: "a figure of a view with its unit and its range",
  words: {},
  example: '{% assign row = intensity | find: "city_id", "shenzhen" %}{{ row.commitment | figure }}',
  gives: "CNY 4.5bn",
  apply: (value) => {
    if (isNothing(value)) return "";
    if (isFigure(value)) return sayValue(value);
    throw new TemplateMistake(
      `"${sayValue(value)}" is no figure`,
      "A figure is a column of a view without its _low or _high, such as row.commitment.",
    );
  },
};
