import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWithin, panelsFor, toProjection, toSpot } from "../../src/chart/map-panels.ts";
import { moveApart } from "../../src/chart/move-apart.ts";
import { placeLabels } from "../../src/chart/place-labels.ts";
import { textWidth } from "../../src/chart/text-width.ts";

const frame = { left: 0, top: 0, right: 340, bottom: 300 };
const fontSize = 11;
const spots = fc.array(
  fc.record({
    x: fc.double({ min: 20, max: 320, noNaN: true }),
    y: fc.double({ min: 20, max: 280, noNaN: true }),
    radius: fc.double({ min: 2, max: 6, noNaN: true }),
    label: fc.constantFrom("", "Wuhan", "Frankfurt am Main", "Zurich"),
    needed: fc.boolean(),
  }),
  { maxLength: 40 },
);

describe("the signs of a map", () => {
  it("hardly cover each other once they are moved apart", () => {
    fc.assert(
      fc.property(spots, (signs) => {
        const moved = moveApart(signs);
        for (const [at, one] of moved.entries()) {
          for (const other of moved.slice(at + 1)) {
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan((one.radius + other.radius) * 0.7);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it("stay where they are when they are far apart", () => {
    const signs = [
      { x: 10, y: 10, radius: 4 },
      { x: 200, y: 90, radius: 4 },
    ];
    expect(moveApart(signs)).toEqual(signs);
  });
});

describe("the labels of a map", () => {
  it("lie within the frame, and cover no other label and no sign", () => {
    fc.assert(
      fc.property(spots, (all) => {
        const boxes = placeLabels(all, { fontSize, frame }).map(({ x, y, label }) => ({
          left: x,
          right: x + textWidth(label, { fontSize }),
          top: y - fontSize / 2,
          bottom: y + fontSize / 2,
        }));
        const signs = all.map(({ x, y, radius }) => ({
          left: x - radius,
          right: x + radius,
          top: y - radius,
          bottom: y + radius,
        }));
        for (const [at, box] of boxes.entries()) {
          expect(box.left >= 0 && box.top >= 0 && box.right <= 340 && box.bottom <= 300).toBe(true);
          for (const other of [...boxes.slice(at + 1), ...signs]) {
            const clear = 1e-6;
            expect(
              box.right <= other.left + clear ||
                other.right <= box.left + clear ||
                box.bottom <= other.top + clear ||
                other.bottom <= box.top + clear,
            ).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("stand off with a line where they are needed and near places are taken", () => {
    const crowd = [10, 20, 30].flatMap((dx) =>
      [-10, 0, 10].map((dy) => ({ x: 150 + dx - 20, y: 150 + dy, radius: 4, label: "", needed: false })),
    );
    const own = { x: 150, y: 150, radius: 4, label: "Shenzhen", needed: true };
    const others = crowd.filter(({ x, y }) => x !== own.x || y !== own.y);
    expect(placeLabels([own, ...others.slice(1)], { fontSize, frame })[0]).toMatchObject({ label: "Shenzhen", at: 0 });
    expect(placeLabels([{ ...own, needed: false }, ...others], { fontSize, frame })).toEqual([]);
  });
});

describe.each([344, 720])("a map %i px wide", (width) => {
  const panels = panelsFor(width);

  it("has panels that lie beside or below each other", () => {
    for (const [at, one] of panels.entries()) {
      expect(one.x + one.width).toBeLessThanOrEqual(width);
      for (const other of panels.slice(at + 1)) {
        expect(one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y).toBe(
          true,
        );
      }
    }
  });

  it.each([
    ["Shenzhen", 114.0683, 22.5455, "East Asia"],
    ["London", -0.1257, 51.5085, "Europe"],
    ["Sao Paulo", -46.6361, -23.5475, ""],
    ["Auckland", 174.7635, -36.8485, ""],
  ])("shows %s within its panel", (_, longitude, latitude, title) => {
    const panel = panels.findLast((one) => isWithin(one, longitude, latitude));
    expect(panel?.title).toBe(title);
    if (panel === undefined) return;
    const [x, y] = toSpot(toProjection(panel), longitude, latitude);
    expect(x >= panel.x && x <= panel.x + panel.width && y >= panel.y && y <= panel.y + panel.height).toBe(true);
  });
});
