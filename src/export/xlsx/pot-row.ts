import type { Pot } from "../../derive/pots.ts";
import { endYear, packageYears, startYear } from "../../derive/span.ts";
import type { Material } from "./material.ts";
import type { Value } from "./sheet.ts";
import { edgeValue, flag } from "./values.ts";

/** A citywide sum with the rows that it rests on, and the years in which it counts. */
export interface PotRow {
  readonly pot: Pot;
  readonly rule: string;
  readonly amountRow: number;
  readonly measureRow: number;
  readonly packageRow: number;
  readonly from: number | "undated";
  readonly to: number | "undated" | "open";
  readonly around: number;
}

/** A sum for which no period and no year is stated. */
export const hasNoPeriod = ({ amount }: Pot): boolean => amount.period === "unstated" && amount.year === undefined;

type Spans = Pick<PotRow, "from" | "to">;

/** The first and the last year in which a sum counts, whatever the reference year (rule 3). */
export function spanOf({ amount, package: row }: Pot): Spans {
  if (amount.year !== undefined) return { from: amount.year, to: amount.year };
  const start = startYear(row) ?? "undated";
  const years = packageYears(row);
  const last = start === "undated" ? "undated" : (years?.last ?? "open");
  switch (amount.period) {
    case "one-off":
      return { from: start, to: start };
    case "unstated":
      return { from: start, to: endYear(row) ?? "open" };
    case "total":
      if (amount.years !== undefined)
        return { from: start, to: start === "undated" ? "undated" : start + amount.years - 1 };
      return last === "open" ? { from: start, to: last } : { from: years?.first ?? "undated", to: last };
    case "per-year":
    case "per-month":
      return { from: years?.first ?? "undated", to: last };
  }
}

/** A total that no year ends. */
export const hasNoTerm = ({ pot, to }: PotRow): boolean =>
  pot.amount.period === "total" && pot.amount.year === undefined && to === "open";

/** What makes a sum a yearly one. */
export const factorOf = ({ amount }: Pot): number =>
  amount.period === "per-month" && amount.year === undefined ? 12 : 1;

/** The years that a total is spread over, 1 for all other sums. */
export function divisorOf(row: PotRow): number {
  const { pot, from, to } = row;
  if (pot.amount.period !== "total" || pot.amount.year !== undefined) return 1;
  return typeof from === "number" && typeof to === "number" ? to - from + 1 : 1;
}

/** Whether a year is one of those in which a sum counts. */
export function inYears({ pot, from, to }: PotRow, year: number): Value {
  const end = endYear(pot.package);
  if (pot.package.status === "superseded" && end !== undefined && year > end) return 0;
  if (from === "undated" || to === "undated") return "undated";
  return flag(year >= from && (to === "open" || year <= to));
}

/** An end of what a sum comes to in the reference year, else its state. */
export const annualOf = ({ pot }: PotRow, end: "low" | "high"): Value =>
  pot.state === "counted" ? edgeValue(pot.annual.bounds[end]) : pot.state;

/** Whether a sum stands by itself, inside another, or is out. */
export function standsOf({ pot, around }: PotRow): string {
  if (pot.state === "other-year" || pot.state === "not-chosen") return "out";
  return around === 0 ? pot.state : "inside";
}

/** Why a sum counts or does not. */
export function whyOf(row: PotRow, material: Material): string {
  const { pot, from, to } = row;
  const { choices } = material;
  switch (pot.state) {
    case "counted":
      return "counts";
    case "not-chosen":
      return whyNotChosen(pot);
    case "undated":
      return "neither a start nor an announcement is dated (rule 3)";
    case "listed":
      return "a total without a term is listed, not annualised (rule 3)";
    case "other-year":
      return hasNoPeriod(pot) && choices.unstated_period === "left-out" && inYears(row, choices.year) === 1
        ? "no period is stated, and such sums are left out"
        : `its years are ${from} to ${to} (rule 3)`;
  }
}

function whyNotChosen(pot: Pot): string {
  if (pot.state !== "not-chosen") return "chosen";
  const { because, measure, package: row } = pot;
  return `${because} is ${because === "status" ? row.status : measure[because]} (rule 1)`;
}

/** Whether a sum counts in the years of its package. */
export function countsByPackageYears({ amount, package: row }: Pot): boolean {
  if (amount.period === "per-year" || amount.period === "per-month") return true;
  return amount.period === "total" && amount.years === undefined && packageYears(row)?.last !== undefined;
}
