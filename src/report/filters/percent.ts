import { formatNumber } from "../../text/format-number.ts";
import type { Filter } from "../filter.ts";
import { isFigure, sayValue } from "../say-value.ts";
import { TemplateMistake } from "../template-mistake.ts";
import { isNothing, numberOf } from "./number-of.ts";

/** A share in percent. Shares of views are in percent already, so that nothing is multiplied. */
export const percentFilter: Filter = {
  name: "percent",
  says: "a number that is in percent already, with its sign; nothing is multiplied",
  words: {},
  example: "{{ 0.1224 | percent }}",
  gives: "0.122%",
  apply: (value) => {
    if (isNothing(value)) return "";
    if (isFigure(value)) {
      if (value.unit.measure === "percent-of-gdp") return sayValue(value);
      throw new TemplateMistake(`"${sayValue(value)}" is not in percent`, "Write figure, which knows every unit.");
    }
    const number = numberOf(value, "percent");
    return number === "unknown" ? "unknown" : `${formatNumber(number)}%`;
  },
};
