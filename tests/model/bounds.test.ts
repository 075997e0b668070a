import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Bounds,
  bounds,
  edgeAbove,
  overBounds,
  remainder,
  sumBounds,
  timesBounds,
} from "../../src/model/bounds.ts";
import { exact } from "../../src/model/exact.ts";

const of = (low: number, high: number | "unknown"): Bounds =>
  bounds(exact(low), high === "unknown" ? high : exact(high));

const anyBounds = fc
  .tuple(fc.nat(1e6), fc.nat(1e6), fc.boolean())
  .map(([low, more, open]) => of(low, open ? "unknown" : low + more));

describe("bounds", () => {
  it("never cross", () => {
    expect(() => of(2, 1)).toThrow("bounds cross: 2 is above 1");
  });

  it.each([
    [of(1, 2), of(3, 4), of(4, 6)],
    [of(1, 2), of(3, "unknown"), of(4, "unknown")],
  ])("add end by end, and an unknown end stays unknown", (a, b, total) => {
    expect(sumBounds(a, b)).toEqual(total);
  });

  it.each([
    { whole: of(10, 10), taken: of(0, 4), left: of(6, 10) },
    { whole: of(10, 10), taken: of(3, "unknown"), left: of(0, 7) },
    { whole: of(10, "unknown"), taken: of(3, 4), left: of(6, "unknown") },
    { whole: of(1, 2), taken: of(5, 6), left: of(0, 0) },
  ])("leave what the parts do not take, never below zero", ({ whole, taken, left }) => {
    expect(remainder(whole, taken)).toEqual(left);
  });

  it("are not multiplied by what is negative nor divided by zero", () => {
    expect(() => timesBounds(of(1, 2), exact(-1))).toThrow(RangeError);
    expect(() => overBounds(of(1, 2), exact(0))).toThrow(RangeError);
  });

  it("have a sum that is never below either of them", () => {
    fc.assert(
      fc.property(anyBounds, anyBounds, (a, b) => {
        const total = sumBounds(a, b);
        expect(edgeAbove(a.low, total.low)).toBe(false);
        expect(edgeAbove(b.high, total.high)).toBe(false);
      }),
    );
  });
});

describe("an unknown edge", () => {
  it("is above every known one and not above itself", () => {
    expect(edgeAbove("unknown", exact(1e15))).toBe(true);
    expect(edgeAbove(exact(1e15), "unknown")).toBe(false);
    expect(edgeAbove("unknown", "unknown")).toBe(false);
  });
});
