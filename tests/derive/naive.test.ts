import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Tables } from "../../src/check/tables.ts";
import { derive } from "../../src/derive/derive.ts";
import { cityMoney } from "../../src/derive/parameters.ts";
import { views } from "../../src/derive/views.ts";
import type { Bounds } from "../../src/model/bounds.ts";
import { cellText } from "../../src/model/cell.ts";
import { toNumber } from "../../src/model/exact.ts";
import { naiveCity, naivePlaces, type Span } from "./naive.ts";
import { workbooks } from "./random-workbook.ts";

const runs = { numRuns: 1000 };
const years = fc.integer({ min: 2023, max: 2028 });

const asSpan = ({ low, high }: Bounds): Span => [
  toNumber(low),
  high === "unknown" ? Number.POSITIVE_INFINITY : toNumber(high),
];

/** Floats differ from exact sums in their last digits. */
const rounded = (span: Span | undefined) => span?.map((edge) => edge.toPrecision(9));

const printed = (tables: Tables, year: number) => {
  const derived = derive(tables, { ...cityMoney, year });
  return [views.intensity, views.commitments, views.comparison, views.standings].map((view) =>
    view
      .print(derived)
      .map(({ cells }) => cells.map(cellText).join(","))
      .toSorted(),
  );
};

describe("the calculation", () => {
  it("agrees with a second, naive one: parts, totals without a term, budget lines, several years, ranks", () => {
    fc.assert(
      fc.property(workbooks, years, (tables, year) => {
        const rows = derive(tables, { ...cityMoney, year }).intensity;
        const naive = tables.cities.map(({ city_id }) => ({ id: city_id, ...naiveCity(tables, city_id, year) }));
        for (const { id, counted, listed } of naive) {
          const row = rows.find((one) => one.city.city_id === id);
          expect(rounded(row?.commitment && asSpan(row.commitment.bounds)), id).toEqual(rounded(counted));
          expect(rounded(row?.noTerm && asSpan(row.noTerm.bounds)), id).toEqual(rounded(listed));
        }
        const ranked = rows.flatMap(({ gdpShare, rankGdpShare: rank }) =>
          gdpShare === undefined || rank === undefined ? [] : [{ share: asSpan(gdpShare.bounds), rank }],
        );
        expect(ranked.map(({ rank }) => [rank.best, rank.worst])).toEqual(
          naivePlaces(ranked.map(({ share }) => share)),
        );
      }),
      runs,
    );
  });

  it("never lets bounds cross, in any figure of any view", () => {
    fc.assert(
      fc.property(workbooks, years, (tables, year) => {
        const { intensity, commitments } = derive(tables, { ...cityMoney, year });
        const figures = intensity.flatMap((row) => [
          ...[row.commitment, row.noTerm, row.gdpShare, row.perResident],
          ...commitments.map(({ amount }) => amount),
        ]);
        for (const figure of figures) {
          if (figure === undefined) continue;
          const [low, high] = asSpan(figure.bounds);
          expect(low).toBeLessThanOrEqual(high);
          expect(low).toBeGreaterThanOrEqual(0);
        }
      }),
      runs,
    );
  });

  it("does not depend on the order of rows", () => {
    fc.assert(
      fc.property(workbooks, years, fc.infiniteStream(fc.nat()), (tables, year, dice) => {
        const shuffled = <Row>(rows: readonly Row[]): readonly Row[] =>
          rows
            .map((row) => ({ row, at: dice.next().value }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ row }) => row);
        const other: Tables = {
          ...tables,
          cities: shuffled(tables.cities),
          policy_packages: shuffled(tables.policy_packages),
          measures: shuffled(tables.measures),
          amounts: shuffled(tables.amounts),
          indicators: shuffled(tables.indicators),
        };
        expect(printed(other, year)).toEqual(printed(tables, year));
      }),
      runs,
    );
  });

  it("keeps a city's own figures where another city is added or taken away", () => {
    fc.assert(
      fc.property(workbooks, years, (tables, year) => {
        const own = tables.cities.slice(0, 1);
        const figures = (some: Tables) =>
          derive(some, { ...cityMoney, year })
            .intensity.filter(({ city }) => city.city_id === own[0]?.city_id)
            .map((row) => [row.commitment, row.gdpShare, row.perResident, row.noTerm].map((one) => one?.bounds));
        expect(figures({ ...tables, cities: own })).toEqual(figures(tables));
      }),
      runs,
    );
  });
});
