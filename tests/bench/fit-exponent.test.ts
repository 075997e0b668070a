import { describe, expect, it } from "vitest";
import { fitExponent } from "../../bench/tell/fit-exponent.ts";

const series = (seconds: (size: number) => number, sizes = [300, 1000, 3000]) =>
  sizes.map((size) => ({ size, seconds: seconds(size) }));

describe("the exponent of a growth", () => {
  it.each([
    { of: "a straight line", seconds: (size: number) => size / 100, exponent: 1 },
    { of: "a square", seconds: (size: number) => (size / 100) ** 2, exponent: 2 },
    { of: "a square root", seconds: (size: number) => size ** 0.5, exponent: 0.5 },
    { of: "what does not grow", seconds: () => 4, exponent: 0 },
  ])("is $exponent for $of", ({ seconds, exponent }) => {
    expect(fitExponent(series(seconds))).toBeCloseTo(exponent, 9);
  });

  it("leaves out what takes less than a second, where the beginning counts more than the growth", () => {
    const points = [{ size: 30, seconds: 0.9 }, ...series((size) => size / 100)];
    expect(fitExponent(points)).toBeCloseTo(1, 9);
    expect(fitExponent(points, 0.5)).toBeLessThan(0.9);
  });

  it("lies between the slopes where they differ", () => {
    const exponent = fitExponent(series((size) => size / 100 + (size / 1000) ** 2));
    expect(exponent).toBeGreaterThan(1);
    expect(exponent).toBeLessThan(2);
  });

  it("is not there for fewer than two sizes that take a second", () => {
    expect(fitExponent(series((size) => size / 3000))).toBeUndefined();
    expect(fitExponent([1, 2, 3].map((seconds) => ({ size: 300, seconds })))).toBeUndefined();
    expect(fitExponent([])).toBeUndefined();
  });
});
