import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wrapWords } from "../../src/chart/wrap-words.ts";

const atMost = (letters: number) => (line: string) => Array.from(line).length <= letters;

describe("words in lines", () => {
  it.each([
    ["one two three", 7, ["one two", "three"]],
    ["one two three", 99, ["one two three"]],
    ["", 9, []],
    ["深圳市人工智能", 3, ["深圳市", "人工智", "能"]],
    ["深圳,南京。北京", 3, ["深圳,", "南京。", "北京"]],
    ["to 深圳 and on", 5, ["to 深圳", "and", "on"]],
    ["incomprehensibilities", 8, ["incompre", "hensibil", "ities"]],
  ])("%j at %i letters", (text, letters, lines) => {
    expect(wrapWords(text, atMost(letters))).toEqual(lines);
  });

  it("lose no letter and overflow no line", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "b", " ", "深", "，", "é") }),
        fc.integer({ min: 3, max: 9 }),
        (text, letters) => {
          const lines = wrapWords(text, atMost(letters));
          expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
          for (const line of lines) expect(Array.from(line).length).toBeLessThanOrEqual(letters);
        },
      ),
    );
  });
});
