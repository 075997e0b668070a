import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadLabels } from "../../src/chart/spread-labels.ts";

const lineHeight = 15;
const within = { width: 300, height: 320, textWidth: () => 100 };

describe("labels of points", () => {
  it("come to rest where a label is a hair closer than a line to the one above", () => {
    // 10.37 + 15 - 10.37 is a little less than 15.
    const placed = spreadLabels(
      [
        { x: 10, y: 10.37 },
        { x: 10, y: 11 },
      ],
      within,
    );
    expect(placed.map(({ y }) => Math.round(y * 100))).toEqual([1037, 2537]);
  });

  it("never overlap, wherever the points are", () => {
    const point = fc.record({
      x: fc.double({ min: 0, max: 300, noNaN: true }),
      y: fc.double({ min: 0, max: 320, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 30 }), (points) => {
        const placed = spreadLabels(points, within);
        for (const [at, one] of placed.entries())
          for (const other of placed.slice(at + 1))
            expect(Math.abs(one.x - other.x) >= 100 || Math.abs(one.y - other.y) >= lineHeight - 0.01).toBe(true);
      }),
    );
  });
});
