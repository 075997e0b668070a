import { beforeAll, describe, expect, it } from "vitest";
import { allPublicMoney, cityMoney, type Parameters } from "../../src/derive/parameters.ts";
import { canRecalculate, recalculate } from "../long/recalculate.ts";
import { assume, type Cases, compareCase, filesOf, sheetsOf } from "../long/recalculated-cases.ts";
import { scrambled } from "../long/scrambled.ts";
import { shippedTables } from "../shipped.ts";

const shipped = shippedTables();
const elsewhere: Parameters = { ...allPublicMoney, year: 2026, unstated_period: "in-full" };
const base = sheetsOf(shipped, cityMoney);
const thrown = sheetsOf(scrambled(shipped), cityMoney);

const cases: Cases = {
  "the shipped facts, with another year, preset and count of sums without a period": {
    given: assume(base, { ref_year: 2026, preset: "all-public-money", unstated_period: "in-full" }),
    wanted: sheetsOf(shipped, elsewhere),
  },
  "facts of every kind, thrown together": {
    given: thrown,
    wanted: thrown,
  },
};

describe.runIf(canRecalculate)("the exported workbook of all facts, recalculated by LibreOffice", () => {
  let saved: Readonly<Record<string, Uint8Array>> = {};
  beforeAll(() => {
    saved = recalculate(filesOf(cases));
  }, 600_000);

  it.each(Object.keys(cases))("comes to the values of citybook for %s", async (name) => {
    const { formulas, differing } = await compareCase(cases, name, saved);
    expect(differing.slice(0, 20)).toEqual([]);
    expect(formulas).toBeGreaterThan(1000);
  });
});
