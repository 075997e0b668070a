import { describe, expect, it } from "vitest";
import { integer, number, text } from "../../src/check/column.ts";
import { fromDecimalComma } from "../../src/check/decimal-comma.ts";

const score = number({ says: "a score" });

describe("a number in a file with decimal commas", () => {
  it.each([
    ["4,5", "4.5"],
    ["-20,25", "-20.25"],
    ["1000000", "1000000"],
    ["4.5", "4.5"],
    ["22.543096", "22.543096"],
    ["4,5,6", "4,5,6"],
    ["", ""],
  ])("%s is %s", (given, plain) => {
    expect(fromDecimalComma(given, score)).toBe(plain);
  });

  it.each([
    ["1.000,5", "Write 1000,5 if the point parts thousands."],
    ["500.000.000", "Write 500000000 if the point parts thousands."],
    ["1.000", "Write 1000 if the point parts thousands, or 1,000 if it begins the decimals."],
  ])("%s is asked back", (given, hint) => {
    expect(fromDecimalComma(given, integer({ says: "a count" }))).toMatchObject({ code: "not-a-number", hint });
  });

  it("is only looked for in columns of numbers", () => {
    expect(fromDecimalComma("1.000,5 or 4,5", text({ says: "a note" }))).toBe("1.000,5 or 4,5");
    expect(fromDecimalComma("4,5", text({ says: "a note" }))).toBe("4,5");
  });
});
