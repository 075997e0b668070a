import { formatCompact } from "../../text/format-number.ts";
import type { Filter } from "../filter.ts";
import { isFigure, sayValue } from "../say-value.ts";
import { TemplateMistake } from "../template-mistake.ts";
import { isNothing, numberOf } from "./number-of.ts";

/** A sum with its currency. A number alone has none, so that it must be named. */
export const moneyFilter: Filter = {
  name: "money",
  says: "a sum with its currency; a figure knows its own, a number needs it named",
  words: { currency: { says: 'the currency of a number, such as "CNY" or row.currency' } },
  example: '{{ 4500000000 | money: "CNY" }}',
  gives: "CNY 4.5bn",
  apply: (value, [currency]) => {
    if (isNothing(value)) return "";
    if (isFigure(value)) {
      if (value.unit.measure === "money" || value.unit.measure === "per-resident") return sayValue(value);
      throw new TemplateMistake(`"${sayValue(value)}" is no money`, "Write figure instead, which knows every unit.");
    }
    const number = numberOf(value, "money");
    if (typeof currency !== "string" || !/^[A-Z]{3}$/.test(currency)) {
      throw new TemplateMistake(
        "a number alone has no currency",
        'Write money: "CNY" or money: row.currency, or take the figure, such as row.commitment.',
      );
    }
    return number === "unknown" ? "an unknown sum" : `${currency} ${formatCompact(number)}`;
  },
};
