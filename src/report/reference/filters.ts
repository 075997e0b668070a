import { filters } from "../filters.ts";
import { standardFilters } from "../standard.ts";
import type { Subject } from "./subject.ts";
import { toPart } from "./tags.ts";

/** The filters of pages, ours and those of Liquid. */
export const filtersSubject: Subject = {
  name: "filters",
  title: "Filters",
  says: "what turns a value into words after | on a page",
  part: "word after the colon",
  groups: [
    {
      title: "Filters of citybook",
      entries: filters.map(({ name, says, words, example, gives }) => ({
        name,
        says,
        facts: { gives },
        parts: Object.entries(words).map(toPart),
        example,
      })),
    },
    { title: "Filters of Liquid", says: "No other filter of Liquid works on a page.", entries: standardFilters },
  ],
};
