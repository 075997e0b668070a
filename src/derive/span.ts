import type { PolicyPackage } from "../check/tables/policy-packages.ts";
import { remembered } from "../model/remember.ts";

const day = 86_400_000;

const yearOf = (date: string): number => Number(date.slice(0, 4));

const utc = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / day;

/** The first day of a date at any precision, in days. */
export function firstDay(date: string): number {
  const [year = "", month = "1", dayOfMonth = "1"] = date.split("-");
  return utc(Number(year), Number(month), Number(dayOfMonth));
}

/** The day after the last day of a date at any precision, in days: a bare month is the whole month. */
export function dayAfter(date: string): number {
  const [year = "", month, dayOfMonth] = date.split("-");
  if (month === undefined) return utc(Number(year) + 1, 1, 1);
  return dayOfMonth === undefined
    ? utc(Number(year), Number(month) + 1, 1)
    : utc(Number(year), Number(month), Number(dayOfMonth) + 1);
}

/** The year that a package starts in: that of `effective_from`, else of `announced_on`. */
export function startYear(row: PolicyPackage): number | undefined {
  const date = row.effective_from ?? row.announced_on;
  return date === undefined ? undefined : yearOf(date);
}

/** The last calendar year that a package reaches into; nothing where no end is stated. */
export const endYear = (row: PolicyPackage): number | undefined =>
  row.effective_to === undefined ? undefined : yearOf(row.effective_to);

function daysIn(year: number, from: number, to: number): number {
  return Math.min(to, utc(year + 1, 1, 1)) - Math.max(from, utc(year, 1, 1));
}

/** The first and the last of a package's years; `last` is missing where it goes on for ever. */
export interface Years {
  readonly first: number;
  readonly last: number | undefined;
}

/**
 * The package's years (rule 3): the calendar years of which at least half lies between its start and its end. Without
 * a start date it starts on 1 January of the start year; without an end it goes on. A span that holds half of no year
 * counts in the year that holds most of it. Nothing where no start year is known.
 */
export const packageYears = remembered((row: PolicyPackage): Years | undefined => {
  const start = startYear(row);
  if (start === undefined) return undefined;
  const from = row.effective_from === undefined ? utc(start, 1, 1) : firstDay(row.effective_from);
  const half = (year: number, to: number) =>
    2 * daysIn(year, from, to) >= daysIn(year, utc(year, 1, 1), utc(year + 1, 1, 1));
  if (row.effective_to === undefined) {
    return { first: half(start, Number.POSITIVE_INFINITY) ? start : start + 1, last: undefined };
  }
  const to = dayAfter(row.effective_to);
  const touched = Array.from({ length: yearOf(row.effective_to) - start + 1 }, (_, offset) => start + offset);
  const held = touched.filter((year) => half(year, to));
  const most = touched.reduce((best, year) => (daysIn(year, from, to) > daysIn(best, from, to) ? year : best), start);
  return { first: held[0] ?? most, last: held.at(-1) ?? most };
});

export const isOneOf = (year: number, years: Years): boolean =>
  year >= years.first && (years.last === undefined || year <= years.last);
