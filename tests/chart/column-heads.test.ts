import { describe, expect, it } from "vitest";
import { columnHeads } from "../../src/chart/column-heads.ts";
import { textWidth } from "../../src/chart/text-width.ts";

const titles = [
  "Global Innovation Index: top 100 science and technology (innovation) clusters",
  "IMD Smart City Index",
];

describe("the heads of columns", () => {
  it.each([
    ["across in lines where columns are wide", 150, false, [4, 1]],
    ["upright in lines that fit side by side", 33, true, [2, 1]],
    ["upright in one line, cut where it is too long, above narrow columns", 20, true, [1, 1]],
  ] as const)("stand %s", (_, column, upright, lines) => {
    const heads = columnHeads(titles, { column, longest: 210 });
    expect(heads.upright).toBe(upright);
    expect(heads.titles.map(({ length }) => length)).toEqual(lines);
    expect(heads.titles.map((one) => one.join(" ").endsWith("…"))).toEqual([column === 20, false]);
    const room = upright ? 250 : column;
    for (const line of heads.titles.flat()) expect(textWidth(line, { fontSize: 12 })).toBeLessThanOrEqual(room);
  });
});
