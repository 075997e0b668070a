import { describe, expect, it } from "vitest";
import { tables as declared } from "../../src/check/tables.ts";
import { derive } from "../../src/derive/derive.ts";
import { isTable, rowSets } from "../../src/derive/row-sets.ts";
import { views } from "../../src/derive/views.ts";
import { cellText } from "../../src/model/cell.ts";
import { exactly, rate, tables } from "./rows.ts";

const derived = derive(tables({ amounts: [exactly(300.5)], exchange_rates: [rate("CNY", 2024, "7.25")] }));

const setOf = (name: string) => {
  const found = rowSets.get(name);
  if (found === undefined) throw new Error(`no rows ${name}`);
  return found;
};

const facetsOf = (name: string, column: string) => setOf(name).columns.find((one) => one.name === column);

describe("the sets of rows that can be named", () => {
  it("are the views, then the tables", () => {
    expect([...rowSets.keys()]).toEqual([...Object.keys(views), ...Object.keys(declared)]);
    expect(setOf("gaps")).toBe(views.gaps);
  });

  it("are tables where the datasets have them", () => {
    expect(["amounts", "intensity", "toString"].map(isTable)).toEqual([true, false, false]);
  });

  it("tell of a table what its declaration does", () => {
    expect([setOf("amounts").says, setOf("amounts").key]).toEqual([declared.amounts.says, declared.amounts.key]);
    expect(setOf("amounts").columns.map(({ says }) => says)).toEqual(
      Object.values(declared.amounts.columns).map(({ says }) => says),
    );
  });

  it.each([
    ["amounts", "measure_id", { kind: "text", references: "measures" }],
    ["amounts", "basis", { kind: "text" }],
    ["amounts", "years", { kind: "integer", unit: "years" }],
    ["amounts", "year", { kind: "year" }],
    ["amounts", "low", { kind: "number", unit: declared.amounts.columns.low.unit }],
    ["sources", "published_on", { kind: "text" }],
    ["sources", "url", { kind: "text" }],
    ["sources", "title", { kind: "text" }],
  ])("tell of %s.%s what its cells are", (table, column, facets) => {
    const { name, says, ...found } = facetsOf(table, column) ?? {};
    expect([name, says !== "", found]).toEqual([column, true, JSON.parse(JSON.stringify(facets))]);
  });

  it("print a table cell by cell, with the city where the row names one, and no way for its numbers", () => {
    const [amount] = setOf("amounts").print(derived);
    expect([amount?.cityId, amount?.cells.map(cellText).join(","), amount?.trace(5)]).toEqual([
      undefined,
      "vouchers,pot,gazette,citywide,exact,300.5,300.5,CNY,per-year,,,,,,stated,,",
      undefined,
    ]);
    const [city] = setOf("cities").print(derived);
    expect([city?.cityId, city?.cells.map(cellText).slice(0, 3)]).toEqual([
      "alphaburg",
      ["alphaburg", "Alphaburg", ""],
    ]);
    expect(setOf("exchange_rates").print(derived)[0]?.cells.map(cellText).join(",")).toBe(
      "CNY,2024,market-average,gazette,,7.25,",
    );
  });
});
