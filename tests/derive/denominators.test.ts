import { describe, expect, it } from "vitest";
import { derive } from "../../src/derive/derive.ts";
import { views } from "../../src/derive/views.ts";
import { exact } from "../../src/model/exact.ts";
import { indicator, tables } from "./rows.ts";

const rowOf = (rows: Parameters<typeof tables>[0]) => {
  const derived = derive(tables(rows));
  const [row] = views.denominators.print(derived);
  return Object.fromEntries(
    views.denominators.columns.flatMap(({ name }, at) => (row?.cells[at] === undefined ? [] : [[name, row.cells[at]]])),
  );
};

describe("the denominators of a city", () => {
  it("are there for a city none of whose money counts, with year and source", () => {
    const found = rowOf({ amounts: [], indicators: [indicator("population", 1_000_000)] });
    expect(found).toMatchObject({ population: exact(1_000_000), population_year: 2024, gdp_remark: "none seen" });
    expect(found["population_source"]).toBeDefined();
    expect(found["gdp"]).toBeUndefined();
  });

  it("say that only values of another boundary were seen", () => {
    const rows = [indicator("population", 2_000_000, { boundary: "metropolitan area" })];
    const found = rowOf({ amounts: [], indicators: rows });
    expect(found).toMatchObject({ population_remark: "other boundary only" });
  });

  it("say that a number is older than two years before the reference year", () => {
    expect(rowOf({ indicators: [indicator("population", 1_000_000, { year: 2020 })] })).toMatchObject({
      population_year: 2020,
      population_remark: "older",
    });
  });
});
