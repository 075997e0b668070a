import { describe, expect, it } from "vitest";
import { atLeastParts, constant, divide, multiply, percentOf, remainderOf, sum } from "../../src/derive/operations.ts";
import { bounds } from "../../src/model/bounds.ts";
import { exact } from "../../src/model/exact.ts";
import type { Annual, Figure, Gdp, Money, Unit } from "../../src/model/figure.ts";

function figure<U extends Unit>(unit: U, low: number, high = low): Figure<U> {
  const value = bounds(exact(low), exact(high));
  return {
    bounds: value,
    unit,
    marks: [],
    trace: () => ({ kind: "step", operation: "constant", says: "", bounds: value, unit, inputs: [] }),
  };
}

const annual = (currency: string, value = 1): Annual => figure({ measure: "money", kind: "annual", currency }, value);
const gdp = (currency: string): Gdp => figure({ measure: "money", kind: "gdp", currency }, 100);
const listed = (): Figure<Money<"annual" | "listed", string>> =>
  figure({ measure: "money", kind: "listed", currency: "CNY" }, 1);

describe("two sums that must not meet", () => {
  it.each([
    ["sums of two currencies", () => sum("", [annual("CNY"), annual("USD")])],
    ["a yearly sum and a listed total", () => sum<Money<"annual" | "listed", string>>("", [annual("CNY"), listed()])],
    ["a share of a product in another currency", () => percentOf(annual("CNY"), gdp("USD"))],
    ["parts in another currency", () => atLeastParts(annual("CNY"), annual("USD"))],
    ["a remainder of another currency", () => remainderOf(annual("CNY"), annual("USD"), annual("CNY").unit)],
    ["a sum of nothing", () => sum("", [])],
    [
      "a divisor that is a range",
      () => divide(annual("CNY"), figure({ measure: "persons" }, 1, 2), { unit: { measure: "persons" }, says: "" }),
    ],
    ["a divisor of zero", () => multiply(annual("CNY"), constant(0, ""), { unit: { measure: "persons" }, says: "" })],
  ])("%s: throws", (_, mistake) => {
    expect(mistake).toThrow(RangeError);
  });
});
