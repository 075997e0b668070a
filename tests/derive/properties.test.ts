import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Amount } from "../../src/check/tables/amounts.ts";
import type { Measure } from "../../src/check/tables/measures.ts";
import type { Tables } from "../../src/check/tables.ts";
import { derive } from "../../src/derive/derive.ts";
import { views } from "../../src/derive/views.ts";
import { type Bounds, edgeAbove, timesBounds } from "../../src/model/bounds.ts";
import { cellText } from "../../src/model/cell.ts";
import { type Exact, exact, over } from "../../src/model/exact.ts";
import { amount, indicator, measure, policyPackage, rate, source, tables } from "./rows.ts";

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

  it("does not change when a reading that is not preferred is removed", () => {
    fc.assert(
      fc.property(pots, ends, (all, other) => {
        const own = toTables(all);
        const weaker: Amount = amount({ measure_id: "alphaburg-0", source_id: "paper", ...other });
        const sources = [source(), source({ source_id: "paper", kind: "news" })];
        const of = (amounts: readonly Amount[]) =>
          derive(tables({ ...own, amounts, sources, indicators: [indicator("population", 7)] }));
        const print = (derived: ReturnType<typeof of>) =>
          [
            views.intensity,
            views.commitments,
            views.comparison,
            views.gaps,
            views.caps,
            views["left-out"],
            views.years,
          ].map((view) => view.print(derived).map(({ cells }) => cells.map(cellText)));
        const [more, less] = [of([...own.amounts, weaker]), of(own.amounts)];
        expect(print(more)).toEqual(print(less));
        expect([more.conflicts.length, less.conflicts.length]).toEqual([1, 0]);
      }),
      runs,
    );
  });
});

describe("currency", () => {
  const always: Pot = { ends: {}, when: { period: "per-year" }, partOf: undefined, level: "city" };
  const perUsd = fc.integer({ min: 1, max: 99_999 }).map((thousandths) => String(thousandths / 1000));

  it("comes back as it went: from yuan to dollars and back is the same sum", () => {
    fc.assert(
      fc.property(ends, perUsd, (stated, yuan) => {
        const [row] = rowsOf({
          ...toTables([{ ...always, ends: stated }]),
          exchange_rates: [rate("CNY", 2025, yuan)],
        });
        const usd = row?.commitmentUsd?.bounds;
        expect(usd && timesBounds(usd, exact(yuan))).toEqual(row?.commitment?.bounds);
      }),
      runs,
    );
  });

  it("of the product changes no share of it", () => {
    fc.assert(
      fc.property(ends, perUsd, fc.integer({ min: 1, max: 9999 }), (stated, yuan, gdp) => {
        const share = (unit: string, value: Exact) =>
          rowsOf({
            ...toTables([{ ...always, ends: stated }]),
            exchange_rates: [rate("CNY", 2024, yuan)],
            indicators: [{ ...indicator("gdp", 1), unit, value }],
          })[0]?.gdpShare?.bounds;
        expect(share("USD", over(exact(gdp), exact(yuan)))).toEqual(share("CNY", exact(gdp)));
      }),
      runs,
    );
  });
});
