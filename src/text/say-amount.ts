import { formatCompact, groupDigits } from "./format-number.ts";

/** A sum as its source states it, in the terms of the amounts table; sums in units of the currency. */
export interface StatedAmount {
  readonly qualifier: "exact" | "up-to" | "at-least" | "about" | "range" | "unstated";
  readonly period: "per-year" | "total" | "one-off" | "per-month" | "unstated";
  readonly basis: "citywide" | "single-body" | "per-recipient" | "per-project" | "per-unit";
  readonly currency: string | undefined;
  readonly years: number | undefined;
  readonly year: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** Percent of the cost. */
  readonly share: number | undefined;
  /** The shortest and the longest term. */
  readonly months: readonly [number | undefined, number | undefined];
}

function saySum({ qualifier, low, high, currency = "" }: StatedAmount): string {
  const write = (value: number | undefined) => `${currency} ${formatCompact(value ?? 0)}`;
  switch (qualifier) {
    case "exact":
      return write(low);
    case "about":
      return `about ${write(low)}`;
    case "up-to":
      return `up to ${write(high)}`;
    case "at-least":
      return `at least ${write(low)}`;
    case "range":
      return `${write(low)} to ${formatCompact(high ?? 0)}`;
    case "unstated":
      return "";
  }
}

function sayPeriod({ period, years, year, qualifier }: StatedAmount): string {
  if (year !== undefined) return ` for ${year}`;
  switch (period) {
    case "per-year":
      return " a year";
    case "per-month":
      return " a month";
    case "one-off":
      return ", once";
    case "total":
      return years === undefined ? ", in all, no term stated" : ` over ${years} years`;
    case "unstated":
      return qualifier === "unstated" ? "" : ", no period stated";
  }
}

const bases: Readonly<Record<StatedAmount["basis"], string>> = {
  citywide: " for the whole city",
  "single-body": " for one institute or building",
  "per-recipient": " for each recipient",
  "per-project": " for each project",
  "per-unit": " for each unit",
};

/** For whom a sum is: "each recipient", "the whole city". */
export const sayBasis = (basis: StatedAmount["basis"]): string => bases[basis].replace(" for ", "");

function sayTerm([shortest, longest]: StatedAmount["months"]): string {
  if (shortest === undefined && longest === undefined) return "";
  if (shortest === undefined) return `for up to ${longest} months`;
  return longest === undefined || shortest === longest
    ? `for ${shortest} months`
    : `for ${shortest} to ${longest} months`;
}

/** The period stands before the basis, or after it where it is a remark of its own. */
function withPeriod(sum: string, amount: StatedAmount): string {
  const [period, basis] = [sayPeriod(amount), bases[amount.basis]];
  return period.startsWith(",") ? `${sum}${basis}${period}` : `${sum}${period}${basis}`;
}

/** "up to CNY 300m a year for the whole city; 50% of the cost". */
export function sayAmount(amount: StatedAmount): string {
  const sum = saySum(amount);
  const parts = [
    sum === "" ? "" : withPeriod(sum, amount),
    amount.share === undefined ? "" : `${groupDigits(String(amount.share))}% of the cost`,
    sayTerm(amount.months),
  ].filter((part) => part !== "");
  return parts.join("; ");
}
