import { type Place, type Problem, problem } from "../../model/problem.ts";
import type { Rule } from "../rule.ts";

interface Dated {
  readonly at: Place;
  readonly column: string;
  readonly date: string | undefined;
  readonly says: string;
}

/** A date at any precision is in the future where it is after the day at the precision of the date. */
const isAfter = (date: string, day: string): boolean => date > day.slice(0, date.length);

/** Nothing was published, announced, counted or exchanged after the day of the check; silent where no day is given. */
export const datesHaveCome: Rule = (tables, layout, { today }) => {
  if (today === undefined) return [];
  const dated: readonly Dated[] = [
    ...tables.sources.map((row) => ({ at: row.at, column: "published_on", date: row.published_on, says: "published" })),
    ...tables.index_editions.map((row) => ({
      at: row.at,
      column: "published_on",
      date: row.published_on,
      says: "published",
    })),
    ...tables.policy_packages.map((row) => ({
      at: row.at,
      column: "announced_on",
      date: row.announced_on,
      says: "announced",
    })),
    ...tables.indicators.map((row) => ({ at: row.at, column: "year", date: String(row.year), says: "counted" })),
    ...tables.exchange_rates.map((row) => ({ at: row.at, column: "year", date: String(row.year), says: "averaged" })),
  ];
  return dated.flatMap(({ at, column, date, says }): Problem[] => {
    if (date === undefined || !isAfter(date, today)) return [];
    const message = `${says} in "${date}", which is after ${today}, the day of this check`;
    const hint = "Check the date against the source; a forecast is no fact, and SOURCE_DATE_EPOCH sets another day.";
    return [problem("date-in-future", { place: at, ...layout(at, column), message, hint })];
  });
};
