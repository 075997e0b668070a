import { afterAll, expect, it } from "vitest";
import { charts } from "../../src/chart/catalogue.ts";
import { openDrawPool } from "../../src/cli/draw-pool.ts";
import { threeCities } from "../derived.ts";

const pool = openDrawPool(1);
afterAll(() => pool.close());

it("draws the same in a thread as here", async () => {
  const derived = threeCities();
  const chart = charts.get("intensity-range");
  if (chart === undefined) throw new Error("the chart is gone");
  const drawing = { derived, options: {}, id: "one", width: 748, narrow: 340 };
  const here = await chart.draw(drawing);
  const all = await Promise.all(Array.from({ length: 4 }, () => chart.draw({ ...drawing, drawPicture: pool.draw })));
  for (const { svg, narrowSvg } of all) {
    expect(svg).toBe(here.svg);
    expect(narrowSvg).toBe(here.narrowSvg);
  }
});

it("tells a defect of a chart that a thread has met", async () => {
  const spec = {
    data: { values: [] },
    mark: "bar",
    encoding: { x: { field: "a", type: "nominal" } },
  } as const;
  const broken = () => pool.draw(JSON.stringify({ ...spec, mark: { type: "bar", color: { expr: "nothing(" } } }));
  await expect(broken()).rejects.toThrow();
});
