import { compare, type Exact, greater, minus, over, plus, times, toDecimal, zero } from "./exact.ts";

/** One end of a figure: an exact number, or "unknown" where no source closes that side. */
export type Edge = Exact | "unknown";

/** The lowest and the highest value that a figure can have; `low` is never above `high`. */
export interface Bounds {
  readonly low: Exact;
  readonly high: Edge;
}

/** Throws where the ends cross, since crossed bounds are a defect of a calculation. */
export function bounds(low: Exact, high: Edge): Bounds {
  if (high !== "unknown" && compare(low, high) > 0) {
    throw new RangeError(`bounds cross: ${toDecimal(low)} is above ${toDecimal(high)}`);
  }
  return { low, high };
}

export const exactly = (value: Exact): Bounds => ({ low: value, high: value });

export const isExact = (value: Bounds): boolean => value.high !== "unknown" && compare(value.low, value.high) === 0;

const edges = (a: Edge, b: Edge, combine: (a: Exact, b: Exact) => Exact): Edge =>
  a === "unknown" || b === "unknown" ? "unknown" : combine(a, b);

export const sumBounds = (a: Bounds, b: Bounds): Bounds => bounds(plus(a.low, b.low), edges(a.high, b.high, plus));

/** Multiplies by a number that is not negative. */
export function timesBounds(value: Bounds, factor: Exact): Bounds {
  if (compare(factor, zero) < 0) throw new RangeError("bounds are only multiplied by what is not negative");
  return bounds(times(value.low, factor), edges(value.high, factor, times));
}

/** Divides by a number above zero. */
export function overBounds(value: Bounds, divisor: Exact): Bounds {
  if (compare(divisor, zero) <= 0) throw new RangeError("bounds are only divided by what is above zero");
  return bounds(over(value.low, divisor), edges(value.high, divisor, over));
}

const notBelowZero = (value: Exact): Exact => greater(value, zero);

/** What is left of `whole` when `taken` is inside it, never below zero: [low - taken high, high - taken low]. */
export function remainder(whole: Bounds, taken: Bounds): Bounds {
  const low = taken.high === "unknown" ? zero : notBelowZero(minus(whole.low, taken.high));
  const high = whole.high === "unknown" ? "unknown" : notBelowZero(minus(whole.high, taken.low));
  return bounds(low, high);
}

/** Whether `a` lies above `b`, an unknown end being above every known one. */
export function edgeAbove(a: Edge, b: Edge): boolean {
  if (b === "unknown") return false;
  return a === "unknown" || compare(a, b) > 0;
}
