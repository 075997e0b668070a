import { describe, expect, it } from "vitest";
import { coverLetters, lettersLacking, lettersOf } from "../../src/export/figure/cover-letters.ts";
import type { Typeface } from "../../src/export/figure/typeface.ts";

const face = { path: "", name: "", several: false };
const typeface = (family: string, letters: RegExp): Typeface => ({
  family,
  regular: face,
  bold: face,
  has: (codePoint) => letters.test(String.fromCodePoint(codePoint)),
});
const both = [typeface("Latin", /[ -~]/), typeface("Han", /[一-鿿A-Z]/)] as const;
const inSvg = (words: string) => `<svg font-family="any" font-size="10"><title>深</title>${words}</svg>`;

describe("letters of a picture", () => {
  it("are those that are drawn, not those of its name", () => {
    expect(lettersOf(inSvg("<text>ab</text><text><tspan>深a</tspan></text>"))).toEqual(["a", "b", "深"]);
  });

  it("lack where no typeface has them", () => {
    expect(lettersLacking(["a", "深", "ب", " "], both)).toEqual(["ب"]);
  });

  it.each([
    ["<text>abc</text>", "<text>abc</text>"],
    ["<text>深圳</text>", '<text><tspan x="0" text-anchor="start" font-family="Han">深圳</tspan></text>'],
    [
      '<text x="5">深A</text>',
      '<text x="5"><tspan x="5" text-anchor="start" font-family="Han">深</tspan><tspan x="15" text-anchor="start">A</tspan></text>',
    ],
    [
      '<g text-anchor="end" font-size="20"><text x="50">深圳 &amp;</text></g>',
      '<g text-anchor="end" font-size="20"><text x="50"><tspan x="-8.9" text-anchor="start" font-family="Han">深圳 </tspan><tspan x="36.66" text-anchor="start">&amp;</tspan></text></g>',
    ],
    ["<g><path/></g><text>a</text>", "<g><path/></g><text>a</text>"],
  ])("are set in the typeface that has them: %s", (words, covered) => {
    expect(coverLetters(inSvg(words), both)).toBe(inSvg(covered).replace("any", "Latin"));
  });
});
