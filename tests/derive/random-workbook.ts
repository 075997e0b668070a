import fc from "fast-check";
import type { Amount } from "../../src/check/tables/amounts.ts";
import type { Tables } from "../../src/check/tables.ts";
import { amount, city, indicator, measure, policyPackage, tables } from "./rows.ts";

const sum = fc.integer({ min: 0, max: 1000 });

const ends = fc.oneof(
  sum.map((low) => ({ qualifier: "exact", low, high: low }) as const),
  sum.map((high) => ({ qualifier: "up-to", high }) as const),
  sum.map((low) => ({ qualifier: "at-least", low }) as const),
  fc
    .tuple(sum, fc.integer({ min: 1, max: 500 }))
    .map(([low, more]) => ({ qualifier: "range", low, high: low + more }) as const),
);

const when = fc.oneof(
  fc.constant({ period: "per-year" } as const),
  fc.constant({ period: "unstated" } as const),
  fc.constant({ period: "one-off" } as const),
  fc.integer({ min: 1, max: 5 }).map((years) => ({ period: "total", years }) as const),
  fc.constant({ period: "total" } as const),
  fc.integer({ min: 2024, max: 2026 }).map((year) => ({ period: "one-off", year }) as const),
);

const sums = fc.array(
  fc.record({
    ends,
    when,
    partOf: fc.option(fc.nat(5), { nil: undefined }),
    level: fc.constantFrom("city", "city", "city", "district"),
    plan: fc.nat(1),
  } as const),
  { minLength: 1, maxLength: 7 },
);

const plan = fc.record({
  start: fc.integer({ min: 2022, max: 2026 }),
  lasts: fc.option(fc.nat(4), { nil: undefined }),
} as const);

const oneCity = fc.record({ sums, plans: fc.tuple(plan, plan), gdp: fc.integer({ min: 1, max: 10_000 }) } as const);

/** What a made-up city has: its packages, its sums, its product. */
type City = typeof oneCity extends fc.Arbitrary<infer Value> ? Value : never;

const idOf = (at: number): string => `city-${String.fromCharCode(97 + at)}`;

function rowsOf(given: City, at: number): Pick<Tables, "policy_packages" | "measures" | "amounts" | "indicators"> {
  const cityId = idOf(at);
  const measureId = (index: number) => `${cityId}-m${index}`;
  return {
    policy_packages: given.plans.map(({ start, lasts }, index) =>
      policyPackage({
        package_id: `${cityId}-p${index}`,
        city_id: cityId,
        announced_on: String(start),
        effective_to: lasts === undefined ? undefined : String(start + lasts),
      }),
    ),
    measures: given.sums.map(({ partOf, level, plan: index }, number) =>
      measure({
        measure_id: measureId(number),
        package_id: `${cityId}-p${index}`,
        level,
        part_of: partOf !== undefined && partOf < number ? measureId(partOf) : undefined,
      }),
    ),
    amounts: given.sums.map(
      ({ ends: stated, when: period }, number): Amount =>
        amount({ measure_id: measureId(number), ...stated, ...period }),
    ),
    indicators: [indicator("gdp", given.gdp, { city_id: cityId }), indicator("population", 7, { city_id: cityId })],
  };
}

/** A made-up workbook of one to five cities with parts inside wholes, totals without a term and budget lines. */
export const workbooks: fc.Arbitrary<Tables> = fc.array(oneCity, { minLength: 1, maxLength: 5 }).map((given) => {
  const all = given.map(rowsOf);
  return tables({
    cities: given.map((_, at) => city({ city_id: idOf(at), name: idOf(at) })),
    policy_packages: all.flatMap((rows) => rows.policy_packages),
    measures: all.flatMap((rows) => rows.measures),
    amounts: all.flatMap((rows) => rows.amounts),
    indicators: all.flatMap((rows) => rows.indicators),
  });
});
