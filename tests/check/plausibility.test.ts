import { describe, expect, it } from "vitest";
import { codesWith, problemsWith } from "./laid-over.ts";

const pot = { measure_id: "betaville-grants", item: "pot", basis: "citywide" };
const cap = { measure_id: "betaville-grants", item: "cap", basis: "per-recipient", qualifier: "up-to" };

describe("a sum beside its other readings (60m)", () => {
  it.each([
    ["6000", ["off-by-zeros"]],
    ["6600", ["off-by-zeros"]],
    ["6700", []],
    ["60000", ["off-by-zeros"]],
    ["600000", []],
    ["6000000", []],
    ["59000000", []],
    ["600000000000", ["off-by-zeros"]],
  ])("of %s is told as %j", (high, codes) => {
    expect(
      codesWith({ amounts: [{ ...pot, source_id: "paper", qualifier: "up-to", high, period: "total", years: "3" }] }),
    ).toEqual(codes);
  });

  it("is told once, at the reading that differs from most", () => {
    const reading = { ...cap, high: "50000000" };
    const found = problemsWith({
      amounts: [
        { ...reading, high: "5000" },
        { ...reading, source_id: "paper" },
        { ...reading, source_id: "third" },
      ],
      sources: [{ source_id: "third" }],
    });
    expect(found.map(({ code, place }) => [code, place.line])).toEqual([["off-by-zeros", 2]]);
  });

  it("is not compared with a reading in another currency", () => {
    expect(
      codesWith({ amounts: [{ ...pot, source_id: "paper", qualifier: "up-to", high: "6000", currency: "CNY" }] }),
    ).toEqual([]);
  });
});

describe("a sum of 50000000 with the note", () => {
  it.each([
    ["最高5亿元", []],
    ["最高5千万元", []],
    ["最高5000万元", []],
    ["每家企业最高5000亿元", ["off-by-zeros"]],
    ["最高5万元", ["off-by-zeros"]],
    ["50 million yuan a year", []],
    ["50,000 million", ["off-by-zeros"]],
    ["50 billion", ["off-by-zeros"]],
    ["5000億円", ["off-by-zeros"]],
    ["5万人", []],
    ["5 businesses", []],
    ["5万元 for each of them, 5000万元 in all", []],
    ["500 billion", ["off-by-zeros"]],
    ["49 billion", []],
  ])("%s is told as %j", (note, codes) => {
    expect(codesWith({ amounts: [{ ...cap, high: "50000000", note }] })).toEqual(codes);
  });

  it("is told as ten thousand times too little where 亿 was read as 万", () => {
    expect(problemsWith({ amounts: [{ ...cap, high: "50000", note: "5亿元" }] })[0]?.message).toBe(
      'the sum is USD 50k, and its note says "5亿元": 10,000 times less',
    );
  });
});

describe("a cap beside a pot of 60m over three years", () => {
  it.each([
    ["60000000", []],
    ["60000001", ["cap-above-pot"]],
  ])("of %s is told as %j", (high, codes) => {
    expect(codesWith({ amounts: [{ ...cap, high }] })).toEqual(codes);
  });

  it("is not told where it is for several years and the pot for one", () => {
    const yearly = { ...cap, measure_id: "alphaburg-vouchers", high: "200000000" };
    expect(codesWith({ amounts: [{ ...yearly, period: "total", years: "3" }] })).toEqual([]);
    expect(codesWith({ amounts: [{ ...yearly, period: "per-year" }] })).toEqual(["cap-above-pot"]);
  });

  it("is told where the pot is that of the measure around its own", () => {
    const measures = [{ measure_id: "inside", part_of: "betaville-grants" }];
    expect(codesWith({ measures, amounts: [{ ...cap, measure_id: "inside", high: "60000001" }] })).toEqual([
      "cap-above-pot",
    ]);
  });

  it("is not told while the pot is open upwards", () => {
    const open = { ...pot, qualifier: "at-least", low: "1000000", period: "total", years: "3" };
    expect(codesWith({ amounts: [open, { ...cap, high: "90000000" }] })).toEqual([]);
  });
});

describe("parts of a pot of up to 60m over three years", () => {
  const parts = (lows: readonly string[], years = "3") => ({
    measures: lows.map((_, at) => ({ measure_id: `part-${at}`, part_of: "betaville-grants" })),
    amounts: lows.map((low, at) => ({
      ...pot,
      measure_id: `part-${at}`,
      qualifier: "exact",
      low,
      high: low,
      period: "total",
      years,
    })),
  });

  it.each([
    [["30000000", "30000000"], []],
    [["30000000", "30000001"], ["parts-above-whole"]],
    [["3000", "3000"], ["off-by-zeros"]],
    [["3000", "3500"], []],
  ])("of %j are told as %j", (lows, codes) => {
    expect(codesWith(parts(lows))).toEqual(codes);
  });

  it("are not set against it where they run for another time", () => {
    expect(codesWith(parts(["50000000", "50000000"], "5"))).toEqual([]);
  });

  it("may come to a tenth more where the whole is about a sum", () => {
    const whole = { ...pot, qualifier: "about", low: "60000000", high: "60000000", period: "total", years: "3" };
    const told = (low: string) => {
      const { measures, amounts } = parts([low]);
      return codesWith({ measures, amounts: [whole, ...amounts] });
    };
    expect(told("66000000")).toEqual([]);
    expect(told("66000001")).toEqual(["parts-above-whole"]);
  });

  it("are not added up where they are ceilings, and one ceiling above the whole is told", () => {
    const ceilings = (high: string) => ({
      measures: parts(["1", "1"]).measures,
      amounts: parts(["1", "1"]).amounts.map((row) => ({ ...row, qualifier: "up-to", low: "", high })),
    });
    expect(codesWith(ceilings("60000000"))).toEqual([]);
    expect(codesWith(ceilings("61000000"))).toEqual(["parts-above-whole"]);
  });
});

describe("cities of one list with the ranks", () => {
  const listed = (rows: readonly (readonly [string, string, string?, string?])[]) =>
    codesWith({ rankings: rows.map(([city_id, rank, score = "", note = ""]) => ({ city_id, rank, score, note })) });

  it.each([
    [
      "7, 7 and 9",
      [
        ["alphaburg", "7"],
        ["betaville", "7"],
        ["gammaton", "9"],
      ],
      [],
    ],
    [
      "7, 7 and 8",
      [
        ["alphaburg", "7"],
        ["betaville", "7"],
        ["gammaton", "8"],
      ],
      ["rank-taken-twice"],
    ],
    [
      "7 and 7",
      [
        ["alphaburg", "7"],
        ["betaville", "7"],
      ],
      [],
    ],
    [
      "7, 7 with one score, and 8",
      [
        ["alphaburg", "7", "80.5"],
        ["betaville", "7", "80.50"],
        ["gammaton", "8"],
      ],
      [],
    ],
    [
      "7, 7 with two scores, and 8",
      [
        ["alphaburg", "7", "80.5"],
        ["betaville", "7", "80.4"],
        ["gammaton", "8"],
      ],
      ["rank-taken-twice"],
    ],
    [
      "7, 7 said to be tied, and 8",
      [
        ["alphaburg", "7", "", "tied"],
        ["betaville", "7"],
        ["gammaton", "8"],
      ],
      [],
    ],
    [
      "7, 7 and 7",
      [
        ["alphaburg", "7"],
        ["betaville", "7"],
        ["gammaton", "7"],
      ],
      [],
    ],
  ] as const)("%s", (_, rows, codes) => {
    expect(listed(rows)).toEqual(codes);
  });

  it("7, 7 as one unit, and 8", () => {
    const unit = { rank: "7", shared_unit: "yes", ranked_as: "Twin cities" };
    const third = { city_id: "gammaton", rank: "8" };
    expect(
      codesWith({ rankings: [{ ...unit, city_id: "alphaburg" }, { ...unit, city_id: "betaville" }, third] }),
    ).toEqual([]);
  });
});

describe("residents of 1000000, some years on", () => {
  it.each([
    ["2021", "1200000", []],
    ["2021", "1200001", ["population-jump"]],
    ["2021", "833334", []],
    ["2021", "833333", ["population-jump"]],
    ["2023", "1200001", ["population-jump"]],
    ["2026", "1430000", []],
    ["2026", "1450000", ["population-jump"]],
  ])("in %s are %s: %j", (year, value, codes) => {
    const row = { indicator: "population", unit: "persons" };
    expect(
      codesWith({
        indicators: [
          { ...row, year: "2020", value: "1000000" },
          { ...row, year, value },
        ],
      }),
    ).toEqual(codes);
  });

  it("are not compared over two boundaries, nor where another reading of the year is near", () => {
    const row = { indicator: "population", unit: "persons", year: "2020", value: "1000000" };
    const later = { ...row, year: "2021", value: "3000000" };
    expect(codesWith({ indicators: [row, { ...later, boundary: "region" }] })).toEqual([]);
    expect(codesWith({ indicators: [row, later, { ...later, source_id: "paper", value: "1010000" }] })).toEqual([]);
  });
});

describe("the product of a million residents", () => {
  const with_ = (value: string, unit: string, year = "2024") =>
    codesWith({
      indicators: [
        { indicator: "population", unit: "persons", year, value: "1000000" },
        { indicator: "gdp", unit, year: "2024", value },
      ],
    });

  it.each([
    ["500000000", "USD", []],
    ["499999999", "USD", ["product-per-head"]],
    ["400000000000", "USD", []],
    ["400000000001", "USD", ["product-per-head"]],
    ["3500000000", "CNY", []],
    ["3499999999", "CNY", ["product-per-head"]],
    ["100000000", "XYZ", []],
    ["99999999", "XYZ", ["product-per-head"]],
  ])("of %s %s is told as %j", (value, unit, codes) => {
    expect(with_(value, unit)).toEqual(codes);
  });

  it("is not judged by residents of long before", () => {
    expect(with_("1", "USD", "2021")).toEqual(["product-per-head"]);
    expect(with_("1", "USD", "2020")).toEqual([]);
  });
});

describe("on 1 December 2026, a source", () => {
  it.each([
    ["2026", []],
    ["2026-12", []],
    ["2026-12-01", []],
    ["2026-12-02", ["date-in-future"]],
    ["2027-01", ["date-in-future"]],
    ["2027", ["date-in-future"]],
  ])("of %s is told as %j", (published_on, codes) => {
    expect(codesWith({ sources: [{ source_id: "late", published_on, note: "late" }] })).toEqual(codes);
  });

  it("is judged like an announcement and a year of an indicator, and an end may lie ahead", () => {
    const row = { package_id: "late", announced_on: "2027" };
    expect(codesWith({ policy_packages: [row] })).toEqual(["date-in-future"]);
    expect(codesWith({ policy_packages: [{ ...row, announced_on: "2026", effective_to: "2030" }] })).toEqual([]);
    const indicator = { indicator: "population", unit: "persons", year: "2027", value: "1" };
    expect(codesWith({ indicators: [indicator] })).toEqual(["date-in-future"]);
  });
});

describe("a city", () => {
  const at = (country_code: string, latitude: string, longitude: string) =>
    problemsWith({ cities: [{ city_id: "delta", country_code, latitude, longitude }] });

  it.each([
    ["Singapore", "SG", "1.29", "103.85"],
    ["Hong Kong", "HK", "22.28", "114.16"],
    ["Macau", "MO", "22.2", "113.55"],
    ["Suva, near the edge of the map", "FJ", "-18.14", "178.44"],
    ["Copenhagen, on the water", "DK", "55.68", "12.57"],
    ["Basel, at the border, as one of Germany", "DE", "47.56", "7.59"],
    ["Nowhere, in a country that no map has", "ZZ", "0", "0"],
  ])("%s is in its country", (_, code, latitude, longitude) => {
    expect(at(code, latitude, longitude)).toEqual([]);
  });

  it.each([
    ["48.85", "2.35", "Check latitude"],
    ["-9.14", "38.72", "The two are swapped: write latitude 38.72 and longitude -9.14"],
    ["38.72", "9.14", "The longitude has the wrong sign (west is below 0): write latitude 38.72 and longitude -9.14"],
    ["-38.72", "9.14", "Both have the wrong sign"],
  ])("of Portugal at %s, %s is told", (latitude, longitude, hint) => {
    const [found] = at("PT", latitude, longitude);
    expect(found?.code).toBe("outside-country");
    expect(found?.hint).toContain(hint);
  });

  it("may be 30 km out at sea, and not 40", () => {
    expect(at("PT", "38.7", "-9.8")).toEqual([]);
    expect(at("PT", "38.7", "-10")[0]?.message).toMatch(/lie at sea, about 4\d km from Land \(PT\)/);
  });
});

describe("a source", () => {
  it("that no row rests on is told, unless a note names it", () => {
    expect(codesWith({ sources: [{ source_id: "other-2025" }] })).toEqual(["source-not-cited"]);
    const named = { alias: "Alfaburgo", city_id: "alphaburg", language: "es", note: "see other-2025 and paper" };
    expect(codesWith({ sources: [{ source_id: "other-2025" }], city_aliases: [named] })).toEqual([]);
  });
});

describe("a number of persons", () => {
  it.each([
    ["139875", []],
    ["139.875", ["not-whole"]],
  ])("of %s is told as %j", (value, codes) => {
    expect(codesWith({ indicators: [{ indicator: "population", unit: "persons", year: "2024", value }] })).toEqual(
      codes,
    );
  });
});

describe("the scope of a place", () => {
  it.each([
    ["global", false],
    ["country:CN", false],
    ["region:south-east-asia", false],
    ["group:size-mega", false],
    ["world", true],
    ["country:China", true],
    ["region:", true],
  ])("of %s is refused: %s", (scope, refused) => {
    const codes = codesWith({ rankings: [{ scope, city_id: "alphaburg", rank: "1", source_id: "gazette" }] });
    expect(codes.includes("not-in-form")).toBe(refused);
  });
});
