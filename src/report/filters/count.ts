import { formatCount } from "../../text/format-number.ts";
import type { Filter } from "../filter.ts";
import { sayValue } from "../say-value.ts";
import { TemplateMistake } from "../template-mistake.ts";
import { isNothing, numberOf } from "./number-of.ts";

/** A count with the noun that fits. */
export const countFilter: Filter = {
  name: "count",
  says: "a count with the noun that fits it",
  words: { one: { says: "the noun for one" }, many: { says: "the noun for several, where that is not with an s" } },
  example: '{{ 3 | count: "city", "cities" }}',
  gives: "3 cities",
  apply: (value, [one, many]) => {
    if (isNothing(one)) throw new TemplateMistake("count needs its noun", 'Write count: "city", "cities".');
    const number = numberOf(value, "count");
    const noun = sayValue(one);
    return number === "unknown" ? "unknown" : formatCount(number, noun, isNothing(many) ? undefined : sayValue(many));
  },
};
