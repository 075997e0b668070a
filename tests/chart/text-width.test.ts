import { describe, expect, it } from "vitest";
import { fitText, textWidth, wrapText } from "../../src/chart/text-width.ts";

/** Widths in px at 12 px, measured in Chromium with Liberation Sans and Noto Sans CJK. */
const measured = [
  { text: "Shenzhen", weight: "normal", width: 54.05 },
  { text: "at least 0.0594%", weight: "normal", width: 89.4 },
  { text: "A total without a term (1)", weight: "bold", width: 140.67 },
  { text: "München São Paulo Zürich", weight: "normal", width: 144.75 },
  { text: "深圳市打造人工智能先锋城市", weight: "normal", width: 156 },
  { text: "부산 인공지능", weight: "normal", width: 69.57 },
] as const;

describe("the width of a text", () => {
  it.each(measured)("$text is within 1 percent of the browser's", ({ text, weight, width }) => {
    expect(Math.abs(textWidth(text, { fontSize: 12, fontWeight: weight }) / width - 1)).toBeLessThan(0.01);
  });

  it("is never above its limit", () => {
    expect(textWidth("Shenzhen", { fontSize: 12, limit: 20 })).toBe(20);
  });
});

describe("a text that must fit", () => {
  it("is left alone where it does", () => {
    expect(fitText("Shenzhen", 60)).toBe("Shenzhen");
  });

  it("is cut with an ellipsis where it does not", () => {
    expect(fitText("Shenzhen and Hong Kong", 80)).toBe("Shenzhen an…");
  });

  it("is broken at blanks", () => {
    expect(wrapText("one two three", 50)).toEqual(["one two", "three"]);
  });
});
