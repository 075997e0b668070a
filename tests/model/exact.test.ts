import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, exact, minus, over, parseExact, plus, times, toDecimal, toNumber } from "../../src/model/exact.ts";

describe("an exact number", () => {
  it.each([
    ["0", "0"],
    ["007", "7"],
    ["12.50", "12.5"],
    ["-0.25", "-0.25"],
    ["302579.95", "302579.95"],
  ])("reads %s as %s", (text, decimal) => {
    expect(toDecimal(exact(text))).toBe(decimal);
  });

  it.each(["", "1e3", "1,000", ".5", "5.", "+1", "500m", "１００", " 1", "NaN", "0x10"])("refuses %j", (text) => {
    expect(parseExact(text)).toBeUndefined();
  });

  it.each([
    [over(exact(1), exact(3)), "0.333333333333"],
    [over(exact(2), exact(3)), "0.666666666667"],
    [exact("123456789012.5"), "123456789012"],
    [exact("123456789013.5"), "123456789014"],
    [exact("1234567890125"), "1234567890120"],
    [exact("1234567890135"), "1234567890140"],
    [exact("9999999999999"), "10000000000000"],
    [over(exact(1), exact("3000000000000")), "0.000000000000333333333333"],
    [exact("-2.5"), "-2.5"],
  ])("prints 12 significant digits, rounded once, half to even", (value, decimal) => {
    expect(toDecimal(value)).toBe(decimal);
  });

  it("adds and takes away, multiplies and divides without loss", () => {
    const numbers = fc.tuple(fc.bigInt(), fc.bigInt(), fc.bigInt({ min: 1n }));
    fc.assert(
      fc.property(numbers, ([a, b, c]) => {
        const [x, y, z] = [exact(a), exact(b), exact(c)];
        expect(minus(plus(x, y), y)).toEqual(x);
        expect(over(times(x, z), z)).toEqual(x);
      }),
    );
  });

  it("orders as the numbers do", () => {
    fc.assert(fc.property(fc.integer(), fc.integer(), (a, b) => compare(exact(a), exact(b)) === Math.sign(a - b)));
  });

  it("is the nearest floating-point number when drawn", () => {
    expect(toNumber(over(exact(1), exact(3)))).toBe(1 / 3);
  });

  it("throws when divided by zero", () => {
    expect(() => over(exact(1), exact(0))).toThrow(RangeError);
  });
});
