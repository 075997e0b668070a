import { type Exact, toNumber } from "../model/exact.ts";
import { numberHabits } from "./number-habits.ts";

const steps = [
  { from: 1e12, suffix: "tn" },
  { from: 1e9, suffix: "bn" },
  { from: 1e6, suffix: "m" },
  { from: 1e3, suffix: "k" },
] as const;

/** Three significant digits with thousands separators: 0.122, 13.9, 1,240. */
export function formatNumber(value: Exact | number): string {
  const plain = typeof value === "number" ? value : toNumber(value);
  const { three, whole } = numberHabits();
  return Math.abs(plain) >= 1000 ? whole(plain) : three(plain);
}

/**
 * At most four significant digits with k, m, bn or tn: 302.6k, 300m, 4.5bn, 1.205tn, or the words of the locale: 45亿.
 * Below ten thousand as it is.
 */
export function formatCompact(value: Exact | number): string {
  const plain = typeof value === "number" ? value : toNumber(value);
  if (Math.abs(plain) < 10_000) return formatNumber(plain);
  const { compact, four } = numberHabits();
  if (compact !== undefined) return compact(plain);
  const step = steps.find(({ from }) => Number(Math.abs(plain).toPrecision(4)) >= from);
  return step === undefined ? formatNumber(plain) : four(plain / step.from) + step.suffix;
}

const ordinals = new Intl.PluralRules("en-GB", { type: "ordinal" });
const endings: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd" };

/** 1st, 2nd, 3rd, 4th, 11th, 16th. */
export function formatOrdinal(rank: number): string {
  return `${numberHabits().whole(rank)}${endings[ordinals.select(rank)] ?? "th"}`;
}

/** "1 city", "15 cities": the count with the noun that fits. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${numberHabits().whole(count)} ${count === 1 ? one : many}`;
}

/** Thousands apart: "3,680,187". Digits after a point stay as they are. */
export function groupDigits(digits: string): string {
  const [, sign = "", whole, fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits) ?? [];
  if (whole === undefined) return digits;
  const { whole: write, decimal } = numberHabits();
  return `${sign}${write(BigInt(whole))}${fraction === undefined ? "" : `${decimal}${fraction}`}`;
}
