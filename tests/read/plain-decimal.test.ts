import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateText, numberText } from "../../src/read/cell-text.ts";
import { plainDecimal } from "../../src/read/plain-decimal.ts";

describe("a number as text", () => {
  it.each([
    ["16", "16"],
    ["16.0", "16"],
    ["0.60", "0.6"],
    ["1e3", "1000"],
    ["1.5e+21", "1500000000000000000000"],
    ["12.5E-3", "0.0125"],
    ["-4.50", "-4.5"],
    ["-0", "0"],
    ["12345678901234567890.5", "12345678901234567890.5"],
    ["1e999999999", "1e999999999"],
    ["n/a", "n/a"],
  ])("%s is %s", (text, plain) => {
    expect(plainDecimal(text)).toBe(plain);
  });

  it("keeps the value of every number, and has no exponent", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), (value) => {
        const text = plainDecimal(String(value));
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe("a cell of a spreadsheet", () => {
  it.each([
    [0.1 + 0.2, "General", "0.3"],
    [3680112345678.9, "General", "3680112345678.9"],
    [1e21, "0.00E+00", "1000000000000000000000"],
    [0.07, "0%", "7%"],
    [5, '0 "%"', "5"],
    [500_000_000, '#,##0.0,,"m"', "500000000"],
  ])("of %d in the format %s is %s", (value, format, text) => {
    expect(numberText(value, format)).toBe(text);
  });

  it.each([
    ["2024-12-18", "yyyy-mm-dd", "2024-12-18"],
    ["2024-12-18", "mm-dd-yy", "2024-12-18"],
    ["2024-06-01", "mmm-yy", "2024-06"],
    ["2024-06-01", '[$-409]mmmm yyyy "approx. day"', "2024-06"],
    ["2024-01-01", "yyyy", "2024"],
    ["2024-06-01", "d mmm", "2024-06-01"],
    ["2024-06-01T13:30:00Z", "yyyy-mm-dd hh:mm", "2024-06-01 13:30"],
  ])("of the date %s in the format %s is %s", (date, format, text) => {
    expect(dateText(new Date(date), format)).toBe(text);
  });
});
