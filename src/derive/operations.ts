import {
  type Bounds,
  bounds,
  edgeAbove,
  overBounds,
  remainder as remainderBounds,
  sumBounds,
  timesBounds,
} from "../model/bounds.ts";
import { type Exact, exact, greater, zero } from "../model/exact.ts";
import type { Annual, Figure, Money, Operation, Trace, Unit } from "../model/figure.ts";
import { type Mark, orderMarks } from "../model/mark.ts";

interface Step<U extends Unit> {
  readonly operation: Operation;
  readonly says: string;
  readonly unit: U;
  readonly inputs: readonly Figure[];
  readonly marks?: readonly Mark[];
}

/** Those of all inputs and the own ones; most figures have none. */
function marksOf(inputs: readonly Figure[], own: readonly Mark[]): readonly Mark[] {
  const marked = inputs.filter((input) => input.marks.length > 0);
  if (marked.length === 0) return orderMarks(own);
  return marked.length === 1 && own.length === 0 && marked[0] !== undefined
    ? marked[0].marks
    : orderMarks([...marked.flatMap((input) => input.marks), ...own]);
}

function step<U extends Unit>(value: Bounds, { operation, says, unit, inputs, marks = [] }: Step<U>): Figure<U> {
  return {
    bounds: value,
    unit,
    marks: marksOf(inputs, marks),
    trace: (): Trace => ({
      kind: "step",
      operation,
      says,
      bounds: value,
      unit,
      inputs: inputs.map((input) => input.trace()),
    }),
  };
}

/** A divisor or factor must be one known number above zero; anything else is a defect of the caller. */
function oneNumber(figure: Figure): Exact {
  const { low, high } = figure.bounds;
  if (high === "unknown" || low.n !== high.n || low.d !== high.d || low.n <= 0n) {
    throw new RangeError("a divisor must be one number above zero");
  }
  return low;
}

const sameMoney = (a: Unit, b: Unit): boolean =>
  a.measure === "money" && b.measure === "money" && a.currency === b.currency && a.kind === b.kind;

type AnyMoney<Currency extends string> = Money<"annual" | "face" | "listed" | "gdp", Currency>;

/** Adds sums of one kind and one currency; throws where they differ, and where there is nothing to add. */
export function sum<U extends AnyMoney<string>>(says: string, figures: readonly Figure<U>[]): Figure<U> {
  const [first, ...rest] = figures;
  if (first === undefined) throw new RangeError("a sum needs at least one figure");
  for (const figure of rest) {
    if (!sameMoney(first.unit, figure.unit)) throw new RangeError("only sums of one kind and one currency are added");
  }
  if (rest.length === 0) return first;
  const total = rest.reduce((sofar, figure) => sumBounds(sofar, figure.bounds), first.bounds);
  return step(total, { operation: "sum", says, unit: first.unit, inputs: figures });
}

/** The same bounds, now standing for something else, such as a yearly sum that counts in the reference year. */
export function restate<U extends Unit>(
  figure: Figure,
  unit: U,
  how: { operation: Operation; says: string; marks?: readonly Mark[] },
): Figure<U> {
  return step(figure.bounds, { ...how, unit, inputs: [figure] });
}

/** An exact number of ours, such as the 12 months of a year. */
export function constant(value: number, says: string): Figure<{ readonly measure: "number" }> {
  const number = exact(value);
  return step(bounds(number, number), { operation: "constant", says, unit: { measure: "number" }, inputs: [] });
}

export function multiply<U extends Unit>(figure: Figure, factor: Figure, as: { unit: U; says: string }): Figure<U> {
  const value = timesBounds(figure.bounds, oneNumber(factor));
  return step(value, { operation: "times", ...as, inputs: [figure, factor] });
}

export function divide<U extends Unit>(figure: Figure, divisor: Figure, as: { unit: U; says: string }): Figure<U> {
  const value = overBounds(figure.bounds, oneNumber(divisor));
  return step(value, { operation: "over", ...as, inputs: [figure, divisor] });
}

const hundred = exact(100);

/** A yearly sum in percent of a product of the same currency. */
export function percentOf<C extends string>(
  figure: Annual<C>,
  gdp: Figure<Money<"gdp", NoInfer<C>>>,
): Figure<{ readonly measure: "percent-of-gdp" }> {
  if (figure.unit.currency !== gdp.unit.currency) throw new RangeError("a share needs one currency");
  const value = timesBounds(overBounds(figure.bounds, oneNumber(gdp)), hundred);
  const says = "annual commitment divided by gross domestic product, times 100";
  return step(value, { operation: "percent", says, unit: { measure: "percent-of-gdp" }, inputs: [figure, gdp] });
}

/** [0, high]: a sum whose period no source states may be for one year or for several. */
export function fromZero<C extends string>(figure: Figure<Money<"face", C>>): Annual<C> {
  return step(bounds(zero, figure.bounds.high), {
    operation: "from-zero",
    says: "no period is stated: counted from 0, since the sum may be for several years",
    unit: { ...figure.unit, kind: "annual" },
    inputs: [figure],
    marks: ["unstated-period"],
  });
}

/** What no part explains of a whole, never below 0. */
export function remainderOf<U extends AnyMoney<string>>(
  whole: Figure<U>,
  parts: Figure<NoInfer<U>>,
  unit: NoInfer<U>,
): Figure<U> {
  if (!sameMoney(whole.unit, parts.unit)) throw new RangeError("a remainder needs one kind and one currency");
  return step(remainderBounds(whole.bounds, parts.bounds), {
    operation: "remainder",
    says: "whole less its parts: low less their high, high less their low, never below 0",
    unit,
    inputs: [whole, parts],
  });
}

/** The high end that a whole has with its parts inside: a part's unknown high alone says nothing against the whole. */
function highWithParts(whole: Bounds, parts: Bounds): Bounds["high"] {
  if (whole.high === "unknown") return "unknown";
  if (parts.high !== "unknown") return greater(whole.high, parts.high);
  return edgeAbove(parts.low, whole.high) ? "unknown" : whole.high;
}

/** A whole that is never below its parts; where they exceed it, the larger end counts and is marked (rule 4). */
export function atLeastParts<C extends string>(whole: Annual<C>, parts: Annual<NoInfer<C>>): Annual<C> {
  if (!sameMoney(whole.unit, parts.unit)) throw new RangeError("parts and whole need one kind and one currency");
  const low = greater(whole.bounds.low, parts.bounds.low);
  const high = highWithParts(whole.bounds, parts.bounds);
  const marks: Mark[] = [];
  if (edgeAbove(low, whole.bounds.low)) marks.push("parts-raise-low");
  if (edgeAbove(high, whole.bounds.high)) marks.push("parts-raise-high");
  if (marks.length === 0) return whole;
  const says = "a whole is never below its parts: the larger low and the larger high count";
  return step(bounds(low, high), {
    operation: "at-least-parts",
    says,
    unit: whole.unit,
    inputs: [whole, parts],
    marks,
  });
}
