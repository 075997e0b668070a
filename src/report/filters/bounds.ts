import { formatBounds } from "../../text/format-bounds.ts";
import { formatCompact } from "../../text/format-number.ts";
import type { Filter } from "../filter.ts";
import { isFigure } from "../say-value.ts";
import { TemplateMistake } from "../template-mistake.ts";
import { isNothing, numberOf } from "./number-of.ts";

const say = (low: number, high: number): string => {
  const [from, to] = [formatCompact(low), formatCompact(high)];
  return from === to ? from : `${from} to ${to}`;
};

/** A range without its unit: that of a figure, or from a low to a high number. */
export const boundsFilter: Filter = {
  name: "bounds",
  says: "a range without its unit: that of a figure, or from a low number to a high one",
  words: { high: { says: "the high end, where the value is only the low one" } },
  example: "{{ 3400000000 | bounds: 4500000000 }}",
  gives: "3.4bn to 4.5bn",
  apply: (value, [end]) => {
    if (isNothing(value)) return "";
    if (isFigure(value)) return formatBounds(value.bounds, formatCompact);
    if (isNothing(end)) {
      throw new TemplateMistake("a range needs its high end", "Write {{ row.low | bounds: row.high }}.");
    }
    const [low, high] = [numberOf(value, "bounds"), numberOf(end, "bounds")];
    if (low === "unknown") throw new TemplateMistake("the low end is unknown", "Give the low end first, a number.");
    if (high === "unknown") return low === 0 ? "unknown" : `at least ${formatCompact(low)}`;
    if (high < low) throw new TemplateMistake(`"${end}" is below the low end`, "Give the low end first.");
    return say(low, high);
  },
};
