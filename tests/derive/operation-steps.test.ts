import { describe, expect, it } from "vitest";
import {
  atLeastParts,
  constant,
  divide,
  fromZero,
  multiply,
  percentOf,
  remainderOf,
  restate,
  sum,
} from "../../src/derive/operations.ts";
import { type Bounds, bounds } from "../../src/model/bounds.ts";
import { cellText } from "../../src/model/cell.ts";
import { exact } from "../../src/model/exact.ts";
import type { Annual, Figure, Gdp, Money, Trace, Unit } from "../../src/model/figure.ts";
import type { Mark } from "../../src/model/mark.ts";

type High = number | "unknown";

interface Known {
  readonly says?: string;
  readonly marks?: readonly Mark[];
}

function figure<U extends Unit>(unit: U, [low, high]: readonly [number, High], { says = "", marks = [] }: Known = {}) {
  const value = bounds(exact(low), high === "unknown" ? high : exact(high));
  const trace = (): Trace => ({ kind: "step", operation: "constant", says, bounds: value, unit, inputs: [] });
  return { bounds: value, unit, marks, trace } satisfies Figure<U>;
}

const annual = (low: number, high: High = low, known: Known = {}): Annual =>
  figure({ measure: "money", kind: "annual", currency: "CNY" }, [low, high], known);
const face = (low: number, high: High): Figure<Money<"face", string>> =>
  figure({ measure: "money", kind: "face", currency: "CNY" }, [low, high]);
const product: Gdp = figure({ measure: "money", kind: "gdp", currency: "CNY" }, [400, 400], { says: "product" });
const persons = figure({ measure: "persons" }, [8, 8], { says: "residents" });
const each = { measure: "persons" } as const;

const say = ({ low, high }: Bounds): string => `${cellText(low)} to ${cellText(high)}`;

/** A step in a line: what was done, its words, its bounds, and the words or bounds of what went in. */
function told({ trace }: Pick<Figure, "trace">): string {
  const one = trace();
  if (one.kind !== "step") return one.kind;
  const inputs = one.inputs.map((input) =>
    input.kind === "step" && input.says !== "" ? input.says : say(input.bounds),
  );
  return `${one.operation} (${one.says}) ${say(one.bounds)} of [${inputs.join("; ")}]`;
}

describe("a step", () => {
  it.each([
    ["sum (counted) 5 to 7 of [1 to 2; 4 to 5]", sum("counted", [annual(1, 2), annual(4, 5)])],
    ["sum (counted) 5 to unknown of [1 to unknown; 4 to 5]", sum("counted", [annual(1, "unknown"), annual(4, 5)])],
    [
      "as-annual (it counts) 3 to 4 of [3 to 4]",
      restate(face(3, 4), annual(1).unit, { operation: "as-annual", says: "it counts" }),
    ],
    ["constant (months of a year) 12 to 12 of []", constant(12, "months of a year")],
    [
      "times (twelve times) 24 to 36 of [2 to 3; months of a year]",
      multiply(annual(2, 3), constant(12, "months of a year"), { unit: annual(1).unit, says: "twelve times" }),
    ],
    [
      "over (for each) 1 to 2 of [8 to 16; residents]",
      divide(annual(8, 16), persons, { unit: each, says: "for each" }),
    ],
    [
      "percent (annual commitment divided by gross domestic product, times 100) 1 to 2 of [4 to 8; product]",
      percentOf(annual(4, 8), product),
    ],
    [
      "from-zero (no period is stated: counted from 0, since the sum may be for several years) 0 to 9 of [7 to 9]",
      fromZero(face(7, 9)),
    ],
    [
      "remainder (whole less its parts: low less their high, high less their low, never below 0) 4 to 8 of [9 to 10; 2 to 5]",
      remainderOf(annual(9, 10), annual(2, 5), annual(1).unit),
    ],
    [
      "at-least-parts (a whole is never below its parts: the larger low and the larger high count) 6 to 9 of [5 to 9; 6 to 8]",
      atLeastParts(annual(5, 9), annual(6, 8)),
    ],
  ] as const)("tells what was done with what: %s", (wanted, made) => {
    expect(told(made)).toBe(wanted);
  });

  it.each([
    ["constant", constant(1, "").unit, { measure: "number" }],
    ["percent", percentOf(annual(4), product).unit, { measure: "percent-of-gdp" }],
    ["from-zero", fromZero(face(7, 9)).unit, { measure: "money", kind: "annual", currency: "CNY" }],
    ["sum", sum("", [annual(1), annual(2)]).unit, { measure: "money", kind: "annual", currency: "CNY" }],
  ])("has the unit of what it gives: %s", (_, unit, wanted) => {
    expect(unit).toEqual(wanted);
  });
});

describe("a sum of one figure", () => {
  it("is that figure", () => {
    const only = annual(3);
    expect(sum("", [only])).toBe(only);
  });
});

describe("the marks of a step", () => {
  const unstated = { marks: ["unstated-period"] } as const;
  const raised = { marks: ["parts-raise-low"] } as const;
  it.each([
    ["none, of figures without any", sum("", [annual(1), annual(2)]), []],
    ["those of the one that has some", sum("", [annual(1), annual(2, 2, unstated)]), ["unstated-period"]],
    [
      "each once, in their order",
      sum("", [annual(1, 1, raised), annual(2, 2, unstated), annual(3, 3, raised)]),
      [...sum("", [annual(1, 1, unstated), annual(2, 2, raised)]).marks],
    ],
    ["its own", fromZero(face(1, 2)), ["unstated-period"]],
    [
      "its own beside theirs",
      fromZero({ ...face(1, 2), marks: ["parts-raise-low"] }),
      [...sum("", [annual(1, 1, unstated), annual(2, 2, raised)]).marks],
    ],
  ])("are %s", (_, { marks }, wanted) => {
    expect(marks).toEqual(wanted);
    expect(new Set(marks).size).toBe(marks.length);
  });
});

describe("a whole beside its parts", () => {
  it.each([
    ["covers them: as it was", [5, 9], [1, 8], "5 to 9", []],
    ["has a lower low: theirs counts", [5, 9], [6, 8], "6 to 9", ["parts-raise-low"]],
    ["has a lower high: theirs counts", [5, 9], [1, 10], "5 to 10", ["parts-raise-high"]],
    ["has lower ends: theirs count", [5, 9], [10, 12], "10 to 12", ["parts-raise-low", "parts-raise-high"]],
    ["has no known high: none", [5, "unknown"], [6, 8], "6 to unknown", ["parts-raise-low"]],
    ["has a high, and they none: its own", [5, 9], [1, "unknown"], "5 to 9", []],
    [
      "lies below parts without a high: none",
      [5, 9],
      [10, "unknown"],
      "10 to unknown",
      ["parts-raise-low", "parts-raise-high"],
    ],
    ["ends where they begin: its own high", [5, 9], [9, "unknown"], "9 to 9", ["parts-raise-low"]],
  ] as const)("that %s", (_, [low, high], [partLow, partHigh], wanted, marks) => {
    const made = atLeastParts(annual(low, high), annual(partLow, partHigh));
    expect([say(made.bounds), made.marks]).toEqual([wanted, marks]);
  });
});

describe("what must not be worked with says why", () => {
  const inDollars = (value: number): Annual =>
    figure({ measure: "money", kind: "annual", currency: "USD" }, [value, value]);
  const half = { ...constant(1, ""), bounds: { low: { n: 1n, d: 2n }, high: { n: 1n, d: 1n } } };
  it.each([
    ["a sum needs at least one figure", () => sum("", [])],
    ["only sums of one kind and one currency are added", () => sum("", [annual(1), inDollars(1)])],
    ["only sums of one kind and one currency are added", () => sum("", [annual(1), annual(2), inDollars(1)])],
    ["a share needs one currency", () => percentOf(inDollars(1), product)],
    ["a remainder needs one kind and one currency", () => remainderOf(annual(1), inDollars(1), annual(1).unit)],
    ["parts and whole need one kind and one currency", () => atLeastParts(annual(1), inDollars(1))],
    ["a divisor must be one number above zero", () => divide(annual(1), annual(1, 2), { unit: each, says: "" })],
    [
      "a divisor must be one number above zero",
      () => divide(annual(1), annual(1, "unknown"), { unit: each, says: "" }),
    ],
    ["a divisor must be one number above zero", () => divide(annual(1), annual(0), { unit: each, says: "" })],
    ["a divisor must be one number above zero", () => multiply(annual(1), half, { unit: each, says: "" })],
  ])("%s", (why, mistake) => {
    expect(mistake).toThrow(new RangeError(why));
  });
});
