import type { Amount } from "../../src/check/tables/amounts.ts";
import type { Measure } from "../../src/check/tables/measures.ts";
import type { PolicyPackage } from "../../src/check/tables/policy-packages.ts";
import type { Tables } from "../../src/check/tables.ts";
import { exact } from "../../src/model/exact.ts";

/** Whole numbers below a limit, the same ones in every run. */
function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % limit;
  };
}

type Throw = ReturnType<typeof dice>;

function pick<const Word>(roll: Throw, words: readonly [Word, ...Word[]]): Word {
  return words[roll(words.length)] ?? words[0];
}

const scrambledPackage = (row: PolicyPackage, roll: Throw): PolicyPackage =>
  roll(2) === 0
    ? {
        ...row,
        effective_from: pick(roll, [undefined, "2023", "2024-07", "2024-09-15", "2025-01-01", "2025-08"]),
        effective_to: pick(roll, [undefined, "2025-09", "2025-11-10", "2026", "2026-12-31", "2027-07-02", "2028"]),
        announced_on: pick(roll, [row.announced_on, undefined, "2024-03-02"]),
        status: pick(roll, ["in-force", "announced", "superseded", "planned"]),
      }
    : row;

function scrambledAmount(row: Amount, roll: Throw): Amount {
  if (roll(3) === 0 || (row.low === undefined && row.high === undefined)) return row;
  const [low, high] = [
    exact(pick(roll, [1_000_000, 30_000_000, 1_000_000_000, 7]) + roll(1000)),
    exact(2_000_000_000 + roll(9999)),
  ];
  const qualifier = pick(roll, ["exact", "up-to", "at-least", "about", "range"]);
  return {
    ...row,
    qualifier,
    basis: roll(2) === 0 ? row.basis : "citywide",
    low: qualifier === "up-to" ? undefined : low,
    high: qualifier === "up-to" || qualifier === "range" ? high : qualifier === "at-least" ? undefined : low,
    currency: roll(4) === 0 ? pick(roll, ["USD", "CNY", "EUR", "XTS"]) : row.currency,
    period: pick(roll, ["per-year", "total", "one-off", "per-month", "unstated"]),
    years: roll(2) === 0 ? 1 + roll(5) : undefined,
    year: roll(5) === 0 ? 2024 + roll(3) : undefined,
    certainty: pick(roll, ["stated", "inferred"]),
  };
}

/** Measures inside others of their city, so that chains and wholes of several currencies come about. */
function scrambledMeasures({ measures, policy_packages }: Tables, roll: Throw): readonly Measure[] {
  const cities = new Map(policy_packages.map(({ package_id, city_id }) => [package_id, city_id]));
  const before = new Map<string, string[]>();
  return measures.map((row) => {
    const city = cities.get(row.package_id) ?? "";
    const [first, ...rest] = before.get(city) ?? [];
    before.set(city, [...(before.get(city) ?? []), row.measure_id]);
    const inside = first === undefined || roll(3) > 0 ? undefined : pick(roll, [first, ...rest]);
    return { ...row, part_of: inside, level: roll(2) === 0 ? "city" : row.level };
  });
}

/** The same tables with sums, years and wholes of every kind: each rule of calculation has something to do. */
export function scrambled(tables: Tables): Tables {
  const roll = dice(7);
  return {
    ...tables,
    policy_packages: tables.policy_packages.map((row) => scrambledPackage(row, roll)),
    measures: scrambledMeasures(tables, roll),
    amounts: tables.amounts.map((row) => scrambledAmount(row, roll)),
  };
}
