import { formatDate } from "../../text/format-date.ts";
import type { Filter } from "../filter.ts";
import { sayValue } from "../say-value.ts";
import { TemplateMistake } from "../template-mistake.ts";
import { isNothing } from "./number-of.ts";

/** An ISO date in words, as exact as it is. */
export const dateFilter: Filter = {
  name: "date",
  says: "an ISO date in words, as exact as it is",
  words: {},
  example: '{{ "2024-12-18" | date }}',
  gives: "18 December 2024",
  apply: (value) => {
    if (isNothing(value)) return "";
    const text = sayValue(value);
    if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return formatDate(text);
    throw new TemplateMistake(`"${text}" is not a date`, "Write it as 2024-12-18, 2024-12 or 2024.");
  },
};
