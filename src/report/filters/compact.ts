import { formatCompact } from "../../text/format-number.ts";
import type { Filter } from "../filter.ts";
import { isFigure, sayValue } from "../say-value.ts";
import { isNothing, numberOf } from "./number-of.ts";

/** A large number in few letters. */
export const compactFilter: Filter = {
  name: "compact",
  says: "a large number with k, m, bn or tn; a figure keeps its unit and range",
  words: {},
  example: "{{ 1204500 | compact }}",
  gives: "1.205m",
  apply: (value) => {
    if (isNothing(value)) return "";
    if (isFigure(value)) return sayValue(value);
    const number = numberOf(value, "compact");
    return number === "unknown" ? "unknown" : formatCompact(number);
  },
};
