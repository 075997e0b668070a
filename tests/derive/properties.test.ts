import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Amount } from "../../src/check/tables/amounts.ts";
import type { Measure } from "../../src/check/tables/measures.ts";
import type { Tables } from "../../src/check/tables.ts";
import { derive } from "../../src/derive/derive.ts";
import { views } from "../../src/derive/views.ts";
import { type Bounds, edgeAbove } from "../../src/model/bounds.ts";
import { cellText } from "../../src/model/cell.ts";
import { exact } from "../../src/model/exact.ts";
import { amount, city, indicator, measure, policyPackage, source, tables } from "./rows.ts";

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
);
const pot = fc.record({
  ends,
  when,
  partOf: fc.option(fc.nat(5), { nil: undefined }),
  level: fc.constantFrom("city", "city", "district"),
} as const);
const pots = fc.array(pot, { minLength: 1, maxLength: 6 });

type Pot = { ends: object; when: object; partOf: number | undefined; level: Measure["level"] };

/** Measures of one city, each with one pot; a part names an earlier measure, so that no circle arises. */
function toTables(all: readonly Pot[], of = "alphaburg"): Pick<Tables, "measures" | "amounts" | "policy_packages"> {
  const id = (at: number) => `${of}-${at}`;
  const packageId = `${of}-plan`;
  return {
    policy_packages: [policyPackage({ package_id: packageId, city_id: of, announced_on: "2025-01" })],
    measures: all.map(({ partOf, level }, at) =>
      measure({
        measure_id: id(at),
        package_id: packageId,
        level,
        part_of: partOf !== undefined && partOf < at ? id(partOf) : undefined,
      }),
    ),
    amounts: all.map(({ ends: stated, when: period }, at) => amount({ measure_id: id(at), ...stated, ...period })),
  };
}

const rowsOf = (some: Partial<Tables>) => derive(tables(some)).intensity;
const commitment = (some: Partial<Tables>): Bounds | undefined => rowsOf(some)[0]?.commitment?.bounds;
const runs = { numRuns: 1000 };

describe("a commitment", () => {
  it("never has a lower high for one more pot that stands alone", () => {
    fc.assert(
      fc.property(pots, ends, (all, more) => {
        const before = commitment(toTables(all));
        const after = commitment(
          toTables([...all, { ends: more, when: { period: "per-year" }, partOf: undefined, level: "city" }]),
        );
        expect(before !== undefined && after !== undefined && edgeAbove(before.high, after.high)).toBe(false);
      }),
      runs,
    );
  });

  it("is not changed by a part that does not exceed its whole", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.double({ min: 0, max: 1, noNaN: true }), (whole, share) => {
        const alone: Pot = {
          ends: { qualifier: "exact", low: whole, high: whole },
          when: { period: "per-year" },
          partOf: undefined,
          level: "city",
        };
        const high = Math.floor(whole * share);
        const part: Pot = {
          ends: { qualifier: "up-to", high },
          when: { period: "per-year" },
          partOf: 0,
          level: "city",
        };
        expect(commitment(toTables([alone, part]))).toEqual(commitment(toTables([alone])));
      }),
      runs,
    );
  });

  it("has as many bounds as the naive sum of its pots where none is part of another", () => {
    fc.assert(
      fc.property(fc.array(sum, { minLength: 1, maxLength: 6 }), (sums) => {
        const all = sums.map(
          (high): Pot => ({
            ends: { qualifier: "up-to", high },
            when: { period: "per-year" },
            partOf: undefined,
            level: "city",
          }),
        );
        const total = sums.reduce((one, other) => one + other, 0);
        expect(commitment(toTables(all))).toEqual({ low: exact(0), high: exact(total) });
      }),
      runs,
    );
  });

  it("does not change when another city is added", () => {
    fc.assert(
      fc.property(pots, pots, (own, others) => {
        const mine = toTables(own);
        const theirs = toTables(others, "betaville");
        const both = {
          cities: [city(), city({ city_id: "betaville" })],
          policy_packages: [...mine.policy_packages, ...theirs.policy_packages],
          measures: [...mine.measures, ...theirs.measures],
          amounts: [...mine.amounts, ...theirs.amounts],
        };
        const of = (some: Partial<Tables>) =>
          rowsOf(some)
            .filter((row) => row.city.city_id === "alphaburg")
            .map((row) => row.commitment?.bounds);
        expect(of(both)).toEqual(of(mine));
      }),
      runs,
    );
  });

  it("does not change when a reading that is not preferred is removed", () => {
    fc.assert(
      fc.property(pots, ends, (all, other) => {
        const own = toTables(all);
        const weaker: Amount = amount({ measure_id: "alphaburg-0", source_id: "paper", ...other });
        const sources = [source(), source({ source_id: "paper", kind: "news" })];
        const print = (amounts: readonly Amount[]) =>
          views.intensity
            .print(derive(tables({ ...own, amounts, sources, indicators: [indicator("population", 7)] })))
            .map(({ cells }) => cells.map(cellText));
        expect(print([...own.amounts, weaker])).toEqual(print(own.amounts));
      }),
      runs,
    );
  });
});

/** What the rules give for a city without parts and marks, written down once more in the plainest way, in floats. */
function naive(all: readonly Pot[], { amounts }: Pick<Tables, "amounts">): readonly [number, number] | undefined {
  const yearly = all.flatMap(({ level }, at): (readonly [number, number])[] => {
    const row = amounts[at];
    if (row === undefined || level !== "city") return [];
    const low = row.qualifier === "up-to" ? 0 : Number(row.low?.n ?? 0n);
    const high = row.qualifier === "at-least" ? Number.POSITIVE_INFINITY : Number(row.high?.n ?? 0n);
    if (row.period === "total") return row.years === undefined ? [] : [[low / row.years, high / row.years]];
    return [[row.period === "unstated" ? 0 : low, high]];
  });
  if (yearly.length === 0) return undefined;
  return [yearly.reduce((total, [low]) => total + low, 0), yearly.reduce((total, [, high]) => total + high, 0)];
}

describe("the calculation", () => {
  it("agrees with a second, naive one where nothing is part of anything", () => {
    fc.assert(
      fc.property(pots, (given) => {
        const all = given.map((one) => ({ ...one, partOf: undefined }));
        const made = toTables(all);
        const found = commitment(made);
        const written = found && [
          Number(cellText(found.low)),
          found.high === "unknown" ? Number.POSITIVE_INFINITY : Number(cellText(found.high)),
        ];
        const wanted = naive(all, made);
        expect(written?.map((edge) => edge.toPrecision(9))).toEqual(wanted?.map((edge) => edge.toPrecision(9)));
      }),
      runs,
    );
  });
});
