import { type Exact, toNumber } from "../model/exact.ts";
import { formatCompact } from "../text/format-number.ts";
import type { Amount } from "./tables/amounts.ts";

const asNumber = (value: Exact | undefined): number | undefined => (value === undefined ? undefined : toNumber(value));

/** The largest sum that a row names; nothing where it names none. For comparing sizes, never for sums of money. */
export const sizeOf = ({ low, high }: Amount): number | undefined => asNumber(high) ?? asNumber(low);

/** The least that a row promises: 0 for "up to". */
export const leastOf = ({ low }: Amount): number => asNumber(low) ?? 0;

/** The most that a row allows; nothing where no end is stated. */
export const mostOf = ({ high }: Amount): number | undefined => asNumber(high);

/** Counting in thousands and millions, or in 万 and 亿, slips by one of these. */
const slips = [1e3, 1e4, 1e6, 1e8];

/** By which of the usual slips two sums differ, where their ratio is that within `tolerance` (0.1 is 10 %). */
export function slipBetween(a: number, b: number, tolerance: number): number | undefined {
  if (a <= 0 || b <= 0) return undefined;
  const ratio = Math.max(a, b) / Math.min(a, b);
  return slips.find((slip) => Math.abs(ratio / slip - 1) <= tolerance);
}

/** "CNY 500m". */
export const saySize = (size: number, currency = ""): string => `${currency} ${formatCompact(size)}`.trim();

/** What to do about a sum that has lost or won zeros. */
export const countZeros =
  "Count the zeros against the source: 1 million is 1000000, 1 billion is 1000000000, 1万 is 10000, 1亿 is 100000000.";
