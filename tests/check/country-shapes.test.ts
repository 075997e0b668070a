import { geoContains } from "d3-geo";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kmFrom, openCountries } from "../../src/check/country-shapes.ts";

const countries = openCountries();

describe("a place in the shapes of a country", () => {
  it.each(["RU", "FJ", "US", "ZA", "CN", "IT"])("is found in %s where d3-geo finds it", (code) => {
    const shapes = countries.of(code);
    const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
    fc.assert(
      fc.property(degrees(80), degrees(179.9), (latitude, longitude) => {
        const found = shapes.some(({ shape }) => geoContains(shape, [longitude, latitude]));
        expect(kmFrom(shapes, { latitude, longitude }) === 0).toBe(found);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it.each([
    ["RU", 64.73, 177.51, 5, "Anadyr, on the coast"],
    ["RU", 66.16, -169.81, 10, "Uelen, beyond the edge of the map"],
    ["LS", -29.31, 27.48, 5, "Maseru, in the hole of South Africa"],
  ])("is in %s at %d, %d, or within %d km of it: %s", (code, latitude, longitude, most) => {
    expect(kmFrom(countries.of(code), { latitude, longitude })).toBeLessThanOrEqual(most);
  });

  it("is not in a country that lies around another", () => {
    expect(kmFrom(countries.of("ZA"), { latitude: -29.6, longitude: 28.2 })).toBeGreaterThan(50);
    expect(countries.at({ latitude: -29.6, longitude: 28.2 })).toBe("Lesotho");
  });
});
