import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Tables } from "../../src/check/tables.ts";
import { derive } from "../../src/derive/derive.ts";
import { diffDerived, hasMoved } from "../../src/diff/difference.ts";
import { sayDifference, sayFigure, sayFigureCause, sayRankCause } from "../../src/diff/say-difference.ts";
import { workbooks } from "../derive/random-workbook.ts";
import { amount, city, indicator, measure, policyPackage, rate, tables } from "../derive/rows.ts";
import { readShipped, shippedTables } from "../shipped.ts";

const diff = (old: Tables, fresh: Tables) => diffDerived(derive(old), derive(fresh));

/** A workbook without one of its cities and all that is said of it. */
function without(all: Tables, id: string): Tables {
  const packages = all.policy_packages.filter((row) => row.city_id !== id);
  const measures = all.measures.filter((row) => packages.some(({ package_id }) => package_id === row.package_id));
  return {
    ...all,
    cities: all.cities.filter((row) => row.city_id !== id),
    policy_packages: packages,
    measures,
    amounts: all.amounts.filter((row) => measures.some(({ measure_id }) => measure_id === row.measure_id)),
    indicators: all.indicators.filter((row) => row.city_id !== id),
    rankings: all.rankings.filter((row) => row.city_id !== id),
    city_aliases: all.city_aliases.filter((row) => row.city_id !== id),
  };
}

/** A city with one yearly sum of so many dollars, and a product of a thousand. */
const cityWith = (id: string, sum: number): Partial<Tables> => ({
  cities: [city({ city_id: id, name: id })],
  policy_packages: [policyPackage({ package_id: `${id}-plan`, city_id: id })],
  measures: [measure({ measure_id: `${id}-pot`, package_id: `${id}-plan` })],
  amounts: [amount({ measure_id: `${id}-pot`, low: sum, high: sum, currency: "USD" })],
  indicators: [indicator("gdp", 1000, { city_id: id, unit: "USD" })],
});

const together = (...parts: readonly Partial<Tables>[]): Tables =>
  tables({
    cities: parts.flatMap((part) => part.cities ?? []),
    policy_packages: parts.flatMap((part) => part.policy_packages ?? []),
    measures: parts.flatMap((part) => part.measures ?? []),
    amounts: parts.flatMap((part) => part.amounts ?? []),
    indicators: parts.flatMap((part) => part.indicators ?? []),
  });

describe("the difference of a workbook and itself", () => {
  it("is nothing for the shipped facts", () => {
    const difference = diff(readShipped(), readShipped());
    expect(hasMoved(difference)).toBe(false);
    expect(sayDifference(difference)).toEqual(["Nothing moved: facts, figures and ranks are the same."]);
  });

  it("is nothing for any workbook", () => {
    fc.assert(fc.property(workbooks, (all) => !hasMoved(diff(all, all))));
  });

  it("is nothing where rows only stand in another file", () => {
    const all = shippedTables();
    const moved = all.amounts.map((row) => ({ ...row, at: { file: "elsewhere.csv", line: 9 } })).toReversed();
    expect(hasMoved(diff(all, { ...all, amounts: moved }))).toBe(false);
  });
});

describe("one more city", () => {
  it("changes no own figure of another, and is behind every rank that moves", () => {
    fc.assert(
      fc.property(workbooks, (all) => {
        const added = all.cities.at(-1)?.city_id ?? "";
        const { cities, figures, ranks } = diff(without(all, added), all);
        expect(cities).toEqual({ added: [added], removed: [] });
        expect(figures.filter((one) => one.city !== added)).toEqual([]);
        for (const { because } of ranks) expect(because.map((mover) => mover.city)).toEqual([added]);
      }),
    );
  });

  it("of the shipped facts changes no own figure of another, whichever it is", () => {
    const all = shippedTables();
    for (const id of ["busan", "hangzhou", "singapore"]) {
      const { figures, ranks } = diff(without(all, id), all);
      expect(figures.filter(({ city: of }) => of !== id)).toEqual([]);
      expect(figures.length).toBeGreaterThan(0);
      for (const { because } of ranks) expect(because.map((mover) => mover.city)).toEqual([id]);
    }
  }, 60_000);

  it("is told with the ranks that it moves, and who moved them", () => {
    const two = together(cityWith("alpha", 10), cityWith("beta", 2));
    const difference = diff(two, together(cityWith("alpha", 10), cityWith("beta", 2), cityWith("gamma", 5)));
    expect(sayDifference(difference)).toEqual([
      "1 city was added, with 5 facts: gamma.",
      "No other fact changed.",
      "No other city's own figures changed.",
      "Newly ranked: gamma.",
      "1 rank of 1 city moved by one place.",
    ]);
    const [beta, gamma] = difference.ranks;
    expect(beta).toMatchObject({
      city: "beta",
      by: "percent of product",
      old: { best: 2, worst: 2 },
      new: { best: 3 },
    });
    expect(beta && sayRankCause(beta, difference)).toBe("gamma came in at 2nd with 0.5%");
    expect(gamma && sayRankCause(gamma, difference)).toBe("it came in with 0.5%");
    expect(difference.fields).toEqual([{ by: "percent of product", old: 2, new: 3 }]);
  });
});

describe("a changed fact", () => {
  it("is behind the figures that rest on it, and behind the ranks that they pass", () => {
    const old = together(cityWith("alpha", 10), cityWith("beta", 2));
    const difference = diff(old, together(cityWith("alpha", 10), cityWith("beta", 20)));
    expect(difference.facts).toMatchObject([
      {
        kind: "changed",
        table: "amounts",
        city: "beta",
        columns: [{ name: "low", old: "2", new: "20" }, { name: "high" }],
      },
    ]);
    const share = difference.figures.find(({ column }) => column === "gdp_share");
    expect(share).toMatchObject({ city: "beta", old: "0.2%", new: "2%" });
    expect(share && [sayFigure(share), sayFigureCause(share)]).toEqual([
      "commitment in percent of gross domestic product",
      "test.csv:2",
    ]);
    expect(difference.ranks.map((one) => [one.city, sayRankCause(one, difference)])).toEqual([
      ["alpha", "beta was 0.2% and is 2%, now at 1st"],
      ["beta", "its own figure was 0.2% and is 2%"],
    ]);
    expect(sayDifference(difference)).toEqual([
      "Facts: 1 changed.",
      "Own figures of 1 city changed: beta.",
      "2 ranks of 2 cities moved by one place.",
    ]);
  });

  it("that says how a sum counts is behind the figure that it takes away", () => {
    const old = cityWith("alpha", 10);
    const planned = {
      ...old,
      policy_packages: [policyPackage({ package_id: "alpha-plan", city_id: "alpha", status: "planned" })],
    };
    const { figures } = diff(together(old), together(planned));
    const commitment = figures.find(({ column }) => column === "commitment");
    expect(commitment).toMatchObject({ old: "USD 10", new: undefined });
    expect(commitment?.because).toMatchObject([{ table: "policy_packages", key: "package_id=alpha-plan" }]);
  });

  it("of a rate is behind the figures of every city that it converts", () => {
    const cny = {
      ...cityWith("alpha", 10),
      amounts: [amount({ measure_id: "alpha-pot", low: 70, high: 70, currency: "CNY" })],
    };
    const at = (perUsd: string) => ({ ...together(cny), exchange_rates: [rate("CNY", 2025, perUsd)] });
    const { figures } = diff(at("7"), at("10"));
    const usd = figures.find(({ column }) => column === "commitment_usd");
    expect(usd).toMatchObject({ old: "USD 10", new: "USD 7" });
    expect(usd?.because.map(({ table }) => table)).toEqual(["exchange_rates"]);
  });

  it("of words only is behind no figure", () => {
    const old = together(cityWith("alpha", 10));
    const noted = { ...old, amounts: old.amounts.map((row) => ({ ...row, note: "said so" })) };
    const { facts, figures } = diff(old, noted);
    expect(facts.map(({ columns }) => columns.map(({ name }) => name))).toEqual([["note"]]);
    expect(figures).toEqual([]);
  });
});
