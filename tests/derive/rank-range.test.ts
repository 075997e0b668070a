import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankRanges } from "../../src/derive/rank-range.ts";
import { type Bounds, bounds } from "../../src/model/bounds.ts";
import { exact } from "../../src/model/exact.ts";

const of = (low: number, high: number | "unknown"): Bounds =>
  bounds(exact(low), high === "unknown" ? high : exact(high));

const places = (...all: readonly Bounds[]) => rankRanges(all).map(({ best, worst }) => [best, worst]);

describe("a rank range", () => {
  it("is one place where nothing overlaps", () => {
    expect(places(of(1, 1), of(3, 4), of(2, 2))).toEqual([
      [3, 3],
      [1, 1],
      [2, 2],
    ]);
  });

  it("gives ties the better place", () => {
    expect(places(of(5, 5), of(5, 5), of(1, 1))).toEqual([
      [1, 1],
      [1, 1],
      [3, 3],
    ]);
  });

  it("covers every city that could stand above", () => {
    expect(places(of(0, 10), of(4, 4), of(6, 6))).toEqual([
      [1, 3],
      [2, 3],
      [1, 2],
    ]);
  });

  it("takes an unknown high for larger than all", () => {
    expect(places(of(1, "unknown"), of(9, 9))).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it("counts the others whose bounds overlap, those of equal values too", () => {
    const ranges = fc.array(fc.record({ low: fc.nat(9), more: fc.nat(4), open: fc.boolean() }), { maxLength: 12 });
    fc.assert(
      fc.property(ranges, (rows) => {
        const ends = rows.map(({ low, more, open }) => [low, open ? Number.POSITIVE_INFINITY : low + more] as const);
        const all = rankRanges(rows.map(({ low, more, open }) => of(low, open ? "unknown" : low + more)));
        ends.forEach(([low, high], i) => {
          const apart = ends.filter(([from, to], at) => at !== i && from <= high && low <= to).length;
          expect(all[i]?.apart).toBe(apart);
        });
      }),
    );
  });

  it("contains the rank that any choice of values inside the bounds gives", () => {
    const ranges = fc.array(
      fc.record({
        low: fc.nat(50),
        more: fc.nat(20),
        open: fc.boolean(),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(ranges, (rows) => {
        const all = rankRanges(rows.map(({ low, more, open }) => of(low, open ? "unknown" : low + more)));
        const values = rows.map(({ low, more, open, at }) => low + at * (open ? 1000 : more));
        values.forEach((value, i) => {
          const rank = 1 + values.filter((other) => other > value).length;
          expect(rank).toBeGreaterThanOrEqual(all[i]?.best ?? Number.NaN);
          expect(rank).toBeLessThanOrEqual(all[i]?.worst ?? Number.NaN);
        });
      }),
    );
  });
});
