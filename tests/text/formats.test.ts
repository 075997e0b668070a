import { describe, expect, it } from "vitest";
import { bounds } from "../../src/model/bounds.ts";
import { exact } from "../../src/model/exact.ts";
import type { Figure, Unit } from "../../src/model/figure.ts";
import { formatFigure, formatRankRange } from "../../src/text/format-bounds.ts";
import { formatDate } from "../../src/text/format-date.ts";
import { formatList } from "../../src/text/format-list.ts";
import { formatCompact, formatCount, formatNumber, formatOrdinal } from "../../src/text/format-number.ts";
import { sayAmount } from "../../src/text/say-amount.ts";

const figure = (unit: Unit, low: string, high: string): Figure => ({
  bounds: bounds(exact(low), high === "unknown" ? high : exact(high)),
  unit,
  marks: [],
  trace: () => ({
    kind: "step",
    operation: "constant",
    says: "",
    bounds: bounds(exact(0), exact(0)),
    unit,
    inputs: [],
  }),
});

const money = (kind: "annual" | "face") => ({ measure: "money", kind, currency: "CNY" }) as const;

describe("a figure in words", () => {
  it.each([
    [figure(money("annual"), "4500000000", "4500000000"), "CNY 4.5bn"],
    [figure(money("annual"), "0", "1100000000"), "CNY 0 to 1.1bn"],
    [figure(money("face"), "0", "300000000"), "up to CNY 300m"],
    [figure(money("annual"), "400000000", "unknown"), "at least CNY 400m"],
    [figure(money("annual"), "0", "unknown"), "an unknown sum"],
    [figure({ measure: "percent-of-gdp" }, "0", "0.0185436864218"), "0 to 0.0185%"],
    [figure({ measure: "per-resident", currency: "USD", kind: "market" }, "34.8029", "34.8029"), "USD 34.8"],
    [figure({ measure: "persons" }, "17989500", "17989500"), "17.99m"],
  ])("%#: is $1", (value, words) => {
    expect(formatFigure(value)).toBe(words);
  });
});

describe("a number in words", () => {
  it.each([
    [0, "0"],
    [9999, "9,999"],
    [302_580, "302.6k"],
    [999_999_999, "1bn"],
    [4_455_000_000, "4.455bn"],
    [1_205_000_000_000, "1.205tn"],
  ])("%i is %s", (value, words) => {
    expect(formatCompact(value)).toBe(words);
  });

  it("keeps three significant digits", () => {
    expect([formatNumber(0.000350072), formatNumber(13.94), formatNumber(1240.4)]).toEqual([
      "0.00035",
      "13.9",
      "1,240",
    ]);
  });

  it.each([
    [1, "1st"],
    [2, "2nd"],
    [3, "3rd"],
    [11, "11th"],
    [16, "16th"],
    [22, "22nd"],
  ])("%i is %s", (rank, words) => {
    expect(formatOrdinal(rank)).toBe(words);
  });

  it("takes the noun that fits", () => {
    expect([formatCount(1, "city", "cities"), formatCount(2, "city", "cities"), formatCount(0, "row")]).toEqual([
      "1 city",
      "2 cities",
      "0 rows",
    ]);
  });
});

describe("ranks, dates and lists", () => {
  it("are written as people say them", () => {
    expect(formatRankRange({ best: 1, worst: 2, of: 12 })).toBe("1st to 2nd");
    expect(formatRankRange({ best: 4, worst: 4, of: 12 })).toBe("4th");
    expect(["2024-12-18", "2024-12", "2024"].map(formatDate)).toEqual(["18 December 2024", "December 2024", "2024"]);
    expect(formatList(["a", "b", "c", "d"], 3)).toBe("a, b and 2 others");
  });
});

describe("an amount as stated", () => {
  const base = {
    qualifier: "up-to",
    period: "per-year",
    basis: "citywide",
    currency: "CNY",
    years: undefined,
    year: undefined,
    low: undefined,
    high: 300_000_000,
    share: undefined,
    months: [undefined, undefined],
  } as const;
  it.each([
    [base, "up to CNY 300m a year for the whole city"],
    [
      { ...base, basis: "per-recipient", period: "unstated", share: 50 } as const,
      "up to CNY 300m for each recipient, no period stated; 50% of the cost",
    ],
    [
      { ...base, qualifier: "unstated", period: "unstated", high: undefined, months: [6, 36] } as const,
      "for 6 to 36 months",
    ],
    [
      { ...base, qualifier: "at-least", low: 1e9, high: undefined, period: "total", years: 5 } as const,
      "at least CNY 1bn over 5 years for the whole city",
    ],
  ])("%#: is said with its period and for whom it is", (amount, words) => {
    expect(sayAmount(amount)).toBe(words);
  });
});
