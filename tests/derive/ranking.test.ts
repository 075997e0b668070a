import { describe, expect, it } from "vitest";
import { derive } from "../../src/derive/derive.ts";
import { cityMoney, type Parameters } from "../../src/derive/parameters.ts";
import { cellText } from "../../src/model/cell.ts";
import type { Trace } from "../../src/model/figure.ts";
import { amount, atLeast, city, exactly, indicator, measure, policyPackage, tables, upTo } from "./rows.ts";

/** Cities of a product of 1,000 euros each, with the yearly sums of their one measure. */
function ranked(sums: Readonly<Record<string, ReturnType<typeof amount>>>) {
  const ids = Object.keys(sums);
  return tables({
    cities: ids.map((city_id) => city({ city_id, name: city_id })),
    policy_packages: ids.map((city_id) => policyPackage({ package_id: city_id, city_id })),
    measures: ids.map((city_id) => measure({ measure_id: city_id, package_id: city_id })),
    amounts: ids.map((measure_id) => ({ ...(sums[measure_id] ?? amount()), measure_id })),
    indicators: ids.map((city_id) => indicator("gdp", 1000, { city_id, unit: "EUR" })),
  });
}

const euros = { currency: "EUR" } as const;

const four = ranked({
  first: exactly(90, euros),
  wide: upTo(60, euros),
  open: atLeast(40, euros),
  low: exactly(10, euros),
});

const rangeOf = (given: ReturnType<typeof ranked>, id: string, choices: Partial<Parameters> = {}) =>
  derive(given, { ...cityMoney, ...choices }).intensity.find((row) => row.city.city_id === id)?.rankGdpShare;

/** Operation, words, value, and the cities that went in. */
function told(trace: Trace | undefined): readonly unknown[] {
  if (trace?.kind !== "step") return [];
  return [
    trace.operation,
    trace.says,
    cellText(trace.bounds.low),
    trace.inputs.map((input) => (input.kind === "step" ? `${input.operation} ${input.says}` : input.kind)),
  ];
}

describe("a range of places", () => {
  it.each([
    ["first", { best: 1, worst: 2, of: 4, apart: 1 }],
    ["wide", { best: 2, worst: 4, of: 4, apart: 2 }],
    ["open", { best: 1, worst: 3, of: 4, apart: 2 }],
    ["low", { best: 3, worst: 4, of: 4, apart: 1 }],
  ])("counts who stands surely above, and who may: %s", (id, wanted) => {
    expect(rangeOf(four, id)).toMatchObject(wanted);
  });

  it.each([
    ["first", ["open"]],
    ["wide", ["low", "open"]],
    ["open", ["first", "wide"]],
    ["low", ["wide"]],
  ])("names the cities that it can't be told apart from: %s", (id, others) => {
    expect(rangeOf(four, id)?.overlaps(9)).toEqual(others);
    expect(rangeOf(four, id)?.overlaps(1)).toEqual(others.slice(0, 1));
    expect(rangeOf(four, id)?.overlaps(0)).toEqual([]);
  });

  it("tells ends that touch from ends that pass each other by less than a double can say", () => {
    const near = ranked({
      one: amount({ qualifier: "range", low: 1, high: 2, ...euros }),
      touching: amount({ qualifier: "range", low: 2, high: 3, ...euros }),
      above: amount({ qualifier: "range", low: 2.000_000_000_000_000_4, high: 3, ...euros }),
    });
    expect(rangeOf(near, "one")?.overlaps(9)).toEqual(["touching"]);
    expect(rangeOf(near, "above")?.overlaps(9)).toEqual(["touching"]);
  });

  it("tells of its places how they came to be, its own figure first", () => {
    const others = ["of-city wide", "of-city first", "of-city low", "of-city open"];
    const { best, worst, of } = rangeOf(four, "wide")?.traces() ?? {};
    expect(told(best)).toEqual([
      "rank-best",
      "best place: 1 + the cities whose low end lies above the high end of the first",
      "2",
      others,
    ]);
    expect(told(worst)).toEqual([
      "rank-worst",
      "worst place: 1 + the other cities whose high end lies above the low end of the first",
      "4",
      others,
    ]);
    expect(told(of)).toEqual(["count", "the cities that can be ranked", "4", others]);
  });
});

describe("who is ranked", () => {
  const half = tables({
    ...four,
    measures: [...four.measures, measure({ measure_id: "unseen", package_id: "low", money: "named" })],
  });

  it.each([
    [0, 4],
    [0.5, 4],
    [0.51, 3],
    [1, 3],
  ])("is who has so much of their measures explained: %d", (ranked_from, of) => {
    expect(rangeOf(half, "first", { ranked_from })?.of).toBe(of);
    expect(rangeOf(half, "low", { ranked_from }) === undefined).toBe(of === 3);
  });

  it("is a city whose measures name no money, as far as that goes", () => {
    const none = tables({
      ...four,
      measures: [...four.measures, measure({ measure_id: "unseen", package_id: "low", money: "none" })],
    });
    expect(rangeOf(none, "low", { ranked_from: 1 })?.of).toBe(4);
  });

  it("is nobody with money of two currencies", () => {
    const two = tables({
      ...four,
      measures: [...four.measures, measure({ measure_id: "other", package_id: "low" })],
      amounts: [...four.amounts, exactly(5, { measure_id: "other", currency: "USD" })],
    });
    expect([rangeOf(two, "low"), rangeOf(two, "first")?.of]).toEqual([undefined, 3]);
  });
});
