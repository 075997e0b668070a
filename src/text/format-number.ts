import { type Exact, toNumber } from "../model/exact.ts";

const steps = [
  { from: 1e12, suffix: "tn" },
  { from: 1e9, suffix: "bn" },
  { from: 1e6, suffix: "m" },
  { from: 1e3, suffix: "k" },
] as const;

const significant = (digits: number) => new Intl.NumberFormat("en-GB", { maximumSignificantDigits: digits });
const three = significant(3);
const four = significant(4);
const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** Three significant digits with thousands separators: 0.122, 13.9, 1,240. */
export function formatNumber(value: Exact | number): string {
  const plain = typeof value === "number" ? value : toNumber(value);
  return Math.abs(plain) >= 1000 ? whole.format(plain) : three.format(plain);
}

/** At most four significant digits with k, m, bn or tn: 302.6k, 300m, 4.5bn, 1.205tn. Below ten thousand as it is. */
export function formatCompact(value: Exact | number): string {
  const plain = typeof value === "number" ? value : toNumber(value);
  if (Math.abs(plain) < 10_000) return formatNumber(plain);
  const step = steps.find(({ from }) => Number(Math.abs(plain).toPrecision(4)) >= from);
  return step === undefined ? formatNumber(plain) : four.format(plain / step.from) + step.suffix;
}

const ordinals = new Intl.PluralRules("en-GB", { type: "ordinal" });
const endings: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd" };

/** 1st, 2nd, 3rd, 4th, 11th, 16th. */
export function formatOrdinal(rank: number): string {
  return `${whole.format(rank)}${endings[ordinals.select(rank)] ?? "th"}`;
}

/** "1 city", "15 cities": the count with the noun that fits. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${whole.format(count)} ${count === 1 ? one : many}`;
}

/** Thousands apart: "3,680,187". Digits after a point stay as they are. */
export const groupDigits = (digits: string): string => digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",");
