import { describe, expect, it } from "vitest";
import type { Amount } from "../../src/check/tables/amounts.ts";
import type { Measure } from "../../src/check/tables/measures.ts";
import type { PolicyPackage } from "../../src/check/tables/policy-packages.ts";
import { toBook } from "../../src/derive/book.ts";
import { cityMoney, type Parameters } from "../../src/derive/parameters.ts";
import { potsOf } from "../../src/derive/pots.ts";
import { cellText } from "../../src/model/cell.ts";
import { amount, atLeast, exactly, measure, policyPackage, tables, upTo } from "./rows.ts";

interface Case {
  readonly row: Amount;
  readonly pack?: Partial<PolicyPackage>;
  readonly of?: Partial<Measure>;
  readonly year?: number;
  readonly choices?: Partial<Parameters>;
}

/** "low high" of a counted pot, else what it is instead, with the reason. */
function judged({ row, pack = {}, of = {}, year = 2025, choices = {} }: Case): string {
  const only = measure(of);
  const book = toBook(tables({ amounts: [row], measures: [only], policy_packages: [policyPackage(pack)] }));
  const [pot] = potsOf(only, book, { ...cityMoney, year, ...choices });
  if (pot === undefined) return "no pot";
  if (pot.state === "counted") return `${cellText(pot.annual.bounds.low)} ${cellText(pot.annual.bounds.high)}`;
  if (pot.state === "listed") return `listed ${cellText(pot.listed.bounds.low)} ${cellText(pot.listed.bounds.high)}`;
  return pot.state === "undated" ? "undated" : `${pot.state}: ${pot.why}`;
}

describe("the bounds of a counted pot", () => {
  it.each([
    { row: exactly(300), is: "300 300" },
    { row: exactly(300, { qualifier: "about" }), is: "300 300" },
    { row: amount({ qualifier: "range", low: 100, high: 200 }), is: "100 200" },
    { row: upTo(300), is: "0 300" },
    { row: atLeast(300), is: "300 unknown" },
    { row: amount({ qualifier: "unstated" }), is: "no pot" },
  ])("follow its qualifier: $row.qualifier gives $is", ({ row, is }) => {
    expect(judged({ row })).toBe(is);
  });
});

describe("a pot in the reference year", () => {
  const two = { effective_from: "2025", effective_to: "2026" };
  it.each([
    { says: "a yearly sum counts in full", row: exactly(300), is: "300 300" },
    { says: "a monthly sum counts twelve times", row: exactly(300, { period: "per-month" }), is: "3600 3600" },
    {
      says: "a yearly sum does not count before its years",
      row: exactly(300),
      year: 2024,
      is: "other-year: its years are 2025 to open",
    },
    {
      says: "a yearly sum does not count after its years",
      row: exactly(300),
      pack: two,
      year: 2027,
      is: "other-year: its years are 2025 to 2026",
    },
    { says: "a total is divided by its years", row: exactly(300, { period: "total", years: 4 }), is: "75 75" },
    {
      says: "a total counts in the last of its years",
      row: exactly(300, { period: "total", years: 4 }),
      year: 2028,
      is: "75 75",
    },
    {
      says: "a total does not count after its years",
      row: exactly(300, { period: "total", years: 4 }),
      year: 2029,
      is: "other-year: its years are 2025 to 2028",
    },
    {
      says: "a total without years takes those of its package",
      row: upTo(300, { period: "total" }),
      pack: two,
      is: "0 150",
    },
    { says: "a total without a term is listed", row: exactly(300, { period: "total" }), is: "listed 300 300" },
    {
      says: "a total without a term is not listed before it starts",
      row: exactly(300, { period: "total" }),
      year: 2024,
      is: "other-year: it starts in 2025",
    },
    { says: "a one-off counts in the start year", row: exactly(300, { period: "one-off" }), is: "300 300" },
    {
      says: "a one-off counts in no later year",
      row: exactly(300, { period: "one-off" }),
      year: 2026,
      is: "other-year: it was paid once, in 2025",
    },
    { says: "an unstated period counts from zero", row: exactly(300, { period: "unstated" }), is: "0 300" },
    {
      says: "an unstated period goes on while the package lasts",
      row: exactly(300, { period: "unstated" }),
      pack: two,
      year: 2026,
      is: "0 300",
    },
    {
      says: "an unstated period ends with the package",
      row: exactly(300, { period: "unstated" }),
      pack: two,
      year: 2027,
      is: "other-year: it ended in 2026",
    },
    {
      says: "a budget line counts in its year, whatever its period",
      row: exactly(300, { period: "total", years: 4, year: 2027 }),
      year: 2027,
      is: "300 300",
    },
    {
      says: "a budget line counts in no other year",
      row: exactly(300, { year: 2027 }),
      is: "other-year: it is a budget line of 2027",
    },
    { says: "an undated pot does not count", row: exactly(300), pack: { announced_on: undefined }, is: "undated" },
    {
      says: "an undated budget line has its own date",
      row: exactly(300, { year: 2025 }),
      pack: { announced_on: undefined },
      is: "300 300",
    },
  ])("$says", ({ is, says: _, ...rest }) => {
    expect(judged(rest)).toBe(is);
  });
});

describe("a sum without a stated period", () => {
  const row = exactly(300, { period: "unstated" });
  it.each([
    ["from-zero", "0 300"],
    ["in-full", "300 300"],
    ["left-out", "other-year: no period is stated"],
  ] as const)("counts as chosen: %s gives %s", (unstated_period, is) => {
    expect(judged({ row, choices: { unstated_period } })).toBe(is);
  });
});

describe("what counts", () => {
  const row = exactly(300);
  it.each([
    { of: { instrument: "investment-fund" }, is: "not-chosen: investment-fund" },
    { of: { instrument: "tax-relief" }, is: "not-chosen: tax-relief" },
    { of: { instrument: "loan-support" }, is: "not-chosen: loan-support" },
    { of: { payer: "unclear" }, is: "not-chosen: payer is unclear" },
    { of: { level: "district" }, is: "not-chosen: level is district" },
    { of: { level: "city-state" }, is: "300 300" },
    { of: { scope: "broader" }, is: "not-chosen: scope is broader" },
    { of: { scope: "ai-plus" }, is: "300 300" },
    { of: { purpose: "own-services" }, is: "not-chosen: purpose is own-services" },
    { pack: { status: "announced" }, is: "300 300" },
    { pack: { status: "planned" }, is: "not-chosen: planned" },
    { pack: { status: "superseded" }, is: "not-chosen: superseded, without a stated end" },
    { pack: { status: "superseded", effective_to: "2025" }, is: "300 300" },
    {
      pack: { status: "superseded", announced_on: "2023", effective_to: "2024" },
      is: "other-year: it was superseded in 2024",
    },
  ] satisfies readonly (Omit<Case, "row"> & { is: string })[])("$of $pack is $is", ({ is, ...rest }) => {
    expect(judged({ row, ...rest })).toBe(is);
  });

  it("is never a cap", () => {
    expect(judged({ row: upTo(300, { basis: "per-recipient" }) })).toBe("no pot");
  });
});
