import { type Bounds, bounds, edgeAbove, exactly } from "../../src/model/bounds.ts";
import { compare, type Exact, exact, greater, minus, over, plus, times, zero } from "../../src/model/exact.ts";
import type { StepTrace, Trace } from "../../src/model/figure.ts";

const both = (high: Bounds["high"], other: Bounds["high"], combine: (a: Exact, b: Exact) => Exact) =>
  high === "unknown" || other === "unknown" ? "unknown" : combine(high, other);

const first = (inputs: readonly Bounds[], at = 0): Bounds => {
  const found = inputs[at];
  if (found === undefined) throw new Error("a step lacks an input");
  return found;
};

const above = (edge: Bounds["high"], other: Bounds["high"]): boolean => edgeAbove(edge, other);
const notBelowZero = (value: Exact): Exact => greater(value, zero);

function leftOver(whole: Bounds, taken: Bounds): Bounds {
  const low = taken.high === "unknown" ? zero : notBelowZero(minus(whole.low, taken.high));
  return bounds(low, whole.high === "unknown" ? "unknown" : notBelowZero(minus(whole.high, taken.low)));
}

function atLeast(whole: Bounds, parts: Bounds): Bounds {
  const low = compare(whole.low, parts.low) < 0 ? parts.low : whole.low;
  if (whole.high === "unknown") return bounds(low, "unknown");
  if (parts.high !== "unknown") return bounds(low, greater(whole.high, parts.high));
  return bounds(low, compare(parts.low, whole.high) > 0 ? "unknown" : whole.high);
}

function scaled(value: Bounds, factor: Bounds, combine: (a: Exact, b: Exact) => Exact): Bounds {
  return bounds(combine(value.low, factor.low), both(value.high, factor.high, combine));
}

const percentile = (rank: Exact, count: Exact): Exact => over(minus(count, rank), minus(count, exact(1)));

/** What each operation makes of its inputs, written down apart from the calculation. */
const operations: Readonly<Record<StepTrace["operation"], (inputs: readonly Bounds[], step: StepTrace) => Bounds>> = {
  constant: (_, step) => step.bounds,
  sum: (inputs) =>
    inputs.reduce((total, one) => bounds(plus(total.low, one.low), both(total.high, one.high, plus)), exactly(zero)),
  times: (inputs) => scaled(first(inputs), first(inputs, 1), times),
  over: (inputs) => scaled(first(inputs), first(inputs, 1), over),
  percent: (inputs) => scaled(scaled(first(inputs), first(inputs, 1), over), exactly(exact(100)), times),
  remainder: (inputs) => leftOver(first(inputs), first(inputs, 1)),
  "at-least-parts": (inputs) => atLeast(first(inputs), first(inputs, 1)),
  "from-zero": (inputs) => bounds(zero, first(inputs).high),
  "as-annual": (inputs) => first(inputs),
  "as-listed": (inputs) => first(inputs),
  "of-city": (inputs) => first(inputs),
  count: (inputs) => exactly(exact(inputs.length)),
  "year-of": (_, { inputs: [input] }) => exactly(exact(input?.year ?? Number.NaN)),
  "rank-best": ([own, ...others]) =>
    exactly(exact(1 + others.filter((other) => own !== undefined && above(other.low, own.high)).length)),
  "rank-worst": ([own, ...others]) =>
    exactly(exact(1 + others.filter((other) => own !== undefined && above(other.high, own.low)).length)),
  percentile: (inputs) => exactly(percentile(first(inputs).low, first(inputs, 1).low)),
};

/** The bounds of a trace from those of its facts alone, by the operations that it names. */
export function recompute(trace: Trace): Bounds {
  return trace.kind === "fact" ? trace.bounds : operations[trace.operation](trace.inputs.map(recompute), trace);
}
