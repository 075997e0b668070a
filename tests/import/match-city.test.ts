import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCityNames } from "../../src/import/city-names.ts";
import { matchCity } from "../../src/import/match-city.ts";
import { shippedTables } from "../shipped.ts";

const tables = shippedTables();
const names = toCityNames(tables);

describe("a name of a city", () => {
  it.each([
    ["Shenzhen", "exact", ["shenzhen"]],
    ["深圳市", "exact", ["shenzhen"]],
    ["SHENZHEN", "normalised", ["shenzhen"]],
    [" Sao  Paulo ", "normalised", ["sao-paulo"]],
    ["City of Amsterdam", "normalised", ["amsterdam"]],
    ["Ｓｈｅｎｚｈｅｎ", "normalised", ["shenzhen"]],
    ["Hong-Kong", "normalised", ["hong-kong"]],
    ["Paris (France)", "normalised", ["paris"]],
    ["Austin, USA", "normalised", ["austin"]],
    ["Austin, Texas, USA", "normalised", ["austin"]],
  ])('"%s" is %s', (name, how, cities) => {
    expect(matchCity(name, names)).toEqual({ how, cities });
  });

  it.each(["Paris (Texas)", "Austin, Minnesota", "Shenzen", "Amsterdm", "Munchen Region"])(
    '"%s" is never taken for a city by itself, only suggested',
    (name) => {
      const match = matchCity(name, names);
      expect(match.how).toBe("unknown");
      expect("suggestions" in match && match.suggestions.length).toBeGreaterThan(0);
    },
  );

  it("that is nothing like a city has no suggestion", () => {
    expect(matchCity("Qqqqxzj", names)).toEqual({ how: "unknown", suggestions: [] });
  });

  it("that two cities share is ambiguous until a person says which", () => {
    const own = { ...tables, city_aliases: [] };
    const [london] = own.cities.filter(({ city_id }) => city_id === "london");
    const two = toCityNames({
      ...own,
      cities: [...own.cities, ...(london ? [{ ...london, city_id: "london-ontario" }] : [])],
    });
    expect(matchCity("London", two)).toEqual({ how: "ambiguous", cities: ["london", "london-ontario"] });
    expect(matchCity("London", two, { London: ["london"] })).toEqual({ how: "confirmed", cities: ["london"] });
  });

  it("is found however its case, accents' form and blanks differ", () => {
    const aliases = tables.city_aliases.map(({ alias }) => alias);
    fc.assert(
      fc.property(fc.constantFrom(...aliases), fc.boolean(), (alias, upper) => {
        const written = `  ${(upper ? alias.toUpperCase() : alias).normalize("NFD")} `;
        return matchCity(written, names).how !== "unknown";
      }),
    );
  });
});
