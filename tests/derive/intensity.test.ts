import { describe, expect, it } from "vitest";
import type { Tables } from "../../src/check/tables.ts";
import { derive } from "../../src/derive/derive.ts";
import { cellText } from "../../src/model/cell.ts";
import { factsIn } from "../../src/model/facts.ts";
import type { Figure } from "../../src/model/figure.ts";
import { exactly, indicator, rate, tables, upTo } from "./rows.ts";

const write = (figure: Figure | undefined): string =>
  figure === undefined ? "none" : `${cellText(figure.bounds.low)} ${cellText(figure.bounds.high)}`;

const only = (rows: Partial<Tables>) => {
  const [row] = derive(tables({ amounts: [exactly(300)], ...rows })).intensity;
  if (row === undefined) throw new Error("the workbook has no row");
  return row;
};

describe("a denominator", () => {
  it("is the newest not after the reference year", () => {
    const indicators = [2023, 2024, 2026].map((year) => indicator("population", year, { year }));
    expect(only({ indicators }).populationYear).toBe(2024);
  });

  it("of another boundary gives no figure, and says so", () => {
    const { perResident, marks } = only({
      indicators: [indicator("population", 10, { boundary: "metropolitan area" })],
    });
    expect([perResident, marks.includes("population-boundary")]).toEqual([undefined, true]);
  });

  it("more than two years older is marked", () => {
    const marksOf = (year: number) => only({ indicators: [indicator("population", 10, { year })] }).marks;
    expect(marksOf(2023)).not.toContain("population-older");
    expect(marksOf(2022)).toContain("population-older");
  });
});

describe("percent of GDP", () => {
  it("needs no rate in one currency", () => {
    expect(write(only({ indicators: [indicator("gdp", 30_000)] }).gdpShare)).toBe("1 1");
  });

  it("converts the product at the rates of exactly its own year", () => {
    const indicators = [indicator("gdp", 10_000, { unit: "USD" })];
    const found = only({ indicators, exchange_rates: [rate("CNY", 2024, "6")] });
    expect([write(found.gdpShare), found.marks.includes("gdp-converted")]).toEqual(["0.5 0.5", true]);
  });

  it("is not made with the rate of another year", () => {
    const indicators = [indicator("gdp", 10_000, { unit: "USD" })];
    const found = only({ indicators, exchange_rates: [rate("CNY", 2023, "6")] });
    expect([found.gdpShare, found.marks.includes("no-rate")]).toEqual([undefined, true]);
  });

  it("keeps a range a range", () => {
    expect(write(only({ amounts: [upTo(300)], indicators: [indicator("gdp", 30_000)] }).gdpShare)).toBe("0 1");
  });
});

describe("dollars", () => {
  it("are made with the rate of the reference year", () => {
    expect(write(only({ exchange_rates: [rate("CNY", 2025, "6"), rate("CNY", 2024, "5")] }).commitmentUsd)).toBe(
      "50 50",
    );
  });

  it("are made with the newest rate before it where there is none, and marked", () => {
    const found = only({ exchange_rates: [rate("CNY", 2024, "5"), rate("CNY", 2023, "4")] });
    expect([write(found.commitmentUsd), found.usdRateYear, found.marks.includes("rate-older")]).toEqual([
      "60 60",
      2024,
      true,
    ]);
  });

  it("do not borrow the rate of a later year", () => {
    const found = only({ exchange_rates: [rate("CNY", 2026, "5")] });
    expect([found.commitmentUsd, found.marks.includes("no-rate")]).toEqual([undefined, true]);
  });

  it("of a dollar are the dollar", () => {
    expect(write(only({ amounts: [exactly(300, { currency: "USD" })] }).commitmentUsd)).toBe("300 300");
  });

  it("are never made with the rate of a newsroom", () => {
    expect(only({ exchange_rates: [rate("CNY", 2025, "5", { kind: "implied" })] }).commitmentUsd).toBeUndefined();
  });
});

describe("a figure", () => {
  it("leads back to the rows that made it", () => {
    const indicators = [indicator("gdp", 10_000, { unit: "USD" })];
    const { gdpShare } = only({ indicators, exchange_rates: [rate("CNY", 2024, "6")] });
    const tablesUsed = gdpShare && factsIn(gdpShare.trace()).map((fact) => fact.table);
    expect(tablesUsed).toEqual(["amounts", "indicators", "exchange_rates"]);
  });
});
