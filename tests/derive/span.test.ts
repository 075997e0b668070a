import { describe, expect, it } from "vitest";
import { packageYears, startYear } from "../../src/derive/span.ts";
import { policyPackage } from "./rows.ts";

describe("a package's years", () => {
  it.each([
    { from: "2024-12", to: "2026-12", first: 2025, last: 2026, why: "one month of 2024 is less than half" },
    { from: "2025-03-18", to: "2027-06-30", first: 2025, last: 2026, why: "181 of 365 days of 2027 is less than half" },
    { from: "2025-03-18", to: "2027-07-02", first: 2025, last: 2027, why: "183 of 365 days is half" },
    { from: "2024-07-02", to: undefined, first: 2024, last: undefined, why: "183 of 366 days is half" },
    { from: "2024-07-03", to: undefined, first: 2025, last: undefined, why: "182 of 366 days is less than half" },
    { from: "2025", to: "2025", first: 2025, last: 2025, why: "a bare year is the whole year" },
    { from: "2024-11", to: "2025-03", first: 2025, last: 2025, why: "half of no year: the year that holds most" },
    { from: "2024-09", to: "2025-01", first: 2024, last: 2024, why: "half of no year: the year that holds most" },
  ])("$from to $to are $first to $last: $why", ({ from, to, first, last }) => {
    expect(packageYears(policyPackage({ effective_from: from, effective_to: to }))).toEqual({ first, last });
  });

  it("start on 1 January of the year of announcement where no start is stated", () => {
    const row = policyPackage({ announced_on: "2025-11-30", effective_from: undefined });
    expect(packageYears(row)).toEqual({ first: 2025, last: undefined });
  });

  it("are unknown where nothing is dated", () => {
    const row = policyPackage({ announced_on: undefined });
    expect(startYear(row)).toBeUndefined();
    expect(packageYears(row)).toBeUndefined();
  });
});
