import { describe, expect, it } from "vitest";
import { openSpecDrawer } from "../../src/cli/spec-drawer.ts";
import { render } from "../report/built.ts";
import { shippedDerived } from "../shipped.ts";

const derived = shippedDerived();

const fenced = (spec: string): string => `\`\`\`vega-lite\ntitle: T\ndescription: D\n${spec}\n\`\`\`\n`;

const cities =
  "data: {name: intensity}\nmark: bar\nencoding: {x: {field: gdp, type: quantitative}, y: {field: city, type: nominal}}";

const backtracking = `data: {name: intensity}\ntransform: [{calculate: "test(/^(a+)+$/, '${"a".repeat(64)}b')", as: x}]\nmark: bar\nencoding: {x: {field: x, type: nominal}}`;

const crossed = `data: {name: claims}
transform:
${Array.from({ length: 4 }, (_, at) => `  - {joinaggregate: [{op: values, field: claim_id, as: a${at}}]}\n  - {flatten: [a${at}]}`).join("\n")}
mark: point
encoding: {x: {field: a0, type: nominal}}`;

const ticks =
  "data: {name: intensity}\nmark: bar\nencoding: {x: {field: gdp, type: quantitative, bin: {step: 0.001}}, y: {aggregate: count}}";

describe("a spec that never ends", () => {
  it("is told with its place, within its limits, and the next is drawn", async () => {
    const drawSpec = openSpecDrawer();
    const specs = [backtracking, crossed, ticks, cities];
    const text = `---\ntitle: Page\n---\n${specs.map(fenced).join("\n")}`;
    const start = performance.now();
    const { pages, problems } = await render(derived, [{ path: "page.md", text }], { drawSpec, mistakes: "in-place" });
    expect(
      problems.map(({ place, message }) => `${place.line} ${message.replace(/the spec can't be drawn: /, "")}`),
    ).toEqual([
      "4 it takes longer than 10 seconds",
      expect.stringMatching(/^13 (it takes longer than 10 seconds|it needs more memory than 512 MB)$/),
      "30 Invalid array length",
    ]);
    expect(pages[0]?.html.match(/<figure/g)).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(60_000);
  });
});
