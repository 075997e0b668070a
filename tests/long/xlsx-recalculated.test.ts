import { beforeAll, describe, expect, it } from "vitest";
import { cityMoney } from "../../src/derive/parameters.ts";
import { fiveCities } from "../chart/five-cities.ts";
import { shippedTables } from "../shipped.ts";
import { canRecalculate, compareFormulas, recalculate } from "./recalculate.ts";
import { assume, type Cases, compareCase, fileOf, filesOf, sheetsOf, typed } from "./recalculated-cases.ts";

const shipped = sheetsOf(shippedTables(), cityMoney);
const small = fiveCities().tables;
const smallBase = sheetsOf(small, cityMoney);

/** Other choices, typed into the sheet of assumptions. */
const cases: Cases = {
  "five cities, with sums without a period left out and a bar to being ranked": {
    given: assume(smallBase, { ref_year: 2024, unstated_period: "left-out", ranked_from: 0.5 }),
    wanted: sheetsOf(small, { ...cityMoney, year: 2024, unstated_period: "left-out", ranked_from: 0.5 }),
  },
};

/** A workbook with a value that its formula does not come to. */
const wrong = typed(smallBase, {
  sheet: "intensity",
  where: { city_id: "shenzhen" },
  to: { gdp_share_high: 12.5 },
});

describe.runIf(canRecalculate)("the exported workbook, recalculated by LibreOffice", () => {
  let saved: Readonly<Record<string, Uint8Array>> = {};
  beforeAll(() => {
    saved = recalculate({ ...filesOf(cases), shipped: fileOf(shipped), wrong: fileOf(wrong) });
  }, 600_000);

  it("is told from one with a wrong value", async () => {
    const { differing } = await compareFormulas(wrong, saved["wrong"] ?? new Uint8Array());
    expect(differing).toHaveLength(1);
    expect(differing[0]).toMatch(/^intensity!\w+: 12\.5, 0\.\d+$/);
  });

  it("comes to the values of citybook for the shipped facts", async () => {
    const { formulas, differing } = await compareFormulas(shipped, saved["shipped"] ?? new Uint8Array());
    expect(differing.slice(0, 20)).toEqual([]);
    expect(formulas).toBeGreaterThan(1000);
  });

  it.each(Object.keys(cases))("comes to the values of citybook for %s", async (name) => {
    const { formulas, differing } = await compareCase(cases, name, saved);
    expect(differing.slice(0, 20)).toEqual([]);
    expect(formulas).toBeGreaterThan(1000);
  });
});
