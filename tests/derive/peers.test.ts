import fc from "fast-check";
import { expect, it } from "vitest";
import type { City } from "../../src/check/tables/cities.ts";
import { peersOf, type Residents, toCandidates } from "../../src/derive/peers.ts";
import { exactly } from "../../src/model/bounds.ts";
import { exact } from "../../src/model/exact.ts";

const anyCity = fc.record({
  country_code: fc.constantFrom("CN", "DE", "FR"),
  residents: fc.option(fc.integer({ min: 0, max: 12 })),
});

/** The five of other countries whose number of residents is nearest by ratio, found by looking at all. */
function nearest(own: City, cities: readonly City[], sizes: ReadonlyMap<City, number>): readonly string[] {
  const size = sizes.get(own) ?? 0;
  if (size === 0) return [];
  return cities
    .filter((one) => one.country_code !== own.country_code && (sizes.get(one) ?? 0) > 0)
    .map((one) => ({ id: one.city_id, apart: Math.abs(Math.log((sizes.get(one) ?? 0) / size)) }))
    .toSorted((a, b) => a.apart - b.apart || (a.id < b.id ? -1 : 1))
    .slice(0, 5)
    .map(({ id }) => id);
}

it("sets a city beside those of its country and the five nearest in size elsewhere, as looking at all cities does", () => {
  fc.assert(
    fc.property(fc.array(anyCity, { minLength: 1, maxLength: 30 }), (rows) => {
      const cities = rows.map(({ country_code }, at) => ({ city_id: `c${100 + at}`, country_code }) as City);
      const sizes = new Map(cities.map((city, at) => [city, rows[at]?.residents ?? 0]));
      const known = cities.filter((_, at) => rows[at]?.residents != null);
      const residents = new Map(
        known.map((city): [City, Residents] => [
          city,
          {
            figure: {
              bounds: exactly(exact(sizes.get(city) ?? 0)),
              unit: { measure: "persons" },
              marks: [],
              trace: () => {
                throw new Error("not asked for");
              },
            },
            year: 2024,
          },
        ]),
      );
      const candidates = toCandidates(cities, residents);
      for (const own of cities) {
        const peers = peersOf(own, candidates);
        const ids = (why: string) => peers.filter((peer) => peer.why === why).map(({ city }) => city.city_id);
        expect(ids("size")).toEqual(nearest(own, cities, sizes));
        expect(ids("country")).toEqual(
          cities.filter((one) => one !== own && one.country_code === own.country_code).map(({ city_id }) => city_id),
        );
      }
    }),
  );
});
