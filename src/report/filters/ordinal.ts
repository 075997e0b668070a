import { formatOrdinal } from "../../text/format-number.ts";
import type { Filter } from "../filter.ts";
import { isNothing, numberOf } from "./number-of.ts";

/** A place as a word. */
export const ordinalFilter: Filter = {
  name: "ordinal",
  says: "a place: 1st, 2nd, 3rd",
  words: {},
  example: "{{ 3 | ordinal }}",
  gives: "3rd",
  apply: (value) => {
    if (isNothing(value)) return "";
    const number = numberOf(value, "ordinal");
    return number === "unknown" ? "unknown" : formatOrdinal(number);
  },
};
