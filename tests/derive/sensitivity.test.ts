import { describe, expect, it } from "vitest";
import { derive } from "../../src/derive/derive.ts";
import { allPublicMoney, cityMoney } from "../../src/derive/parameters.ts";
import { variantsOf } from "../../src/derive/sensitivity.ts";
import { city, exactly, indicator, measure, policyPackage, tables } from "./rows.ts";

const letters = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** Cities of the same product, each with one measure that is like no other's. */
const rows = tables({
  cities: letters.map((city_id) => city({ city_id })),
  policy_packages: letters.map((city_id) =>
    policyPackage({ package_id: city_id, city_id, announced_on: city_id === "h" ? "2025" : "2024" }),
  ),
  measures: [
    measure({ measure_id: "a" }),
    measure({ measure_id: "b", level: "region-or-state" }),
    measure({ measure_id: "c", level: "district" }),
    measure({ measure_id: "d", level: "mixed" }),
    measure({ measure_id: "e", scope: "broader" }),
    measure({ measure_id: "f", purpose: "own-services" }),
    measure({ measure_id: "g", payer: "public-private" }),
    measure({ measure_id: "h" }),
  ].map((one) => ({ ...one, package_id: one.measure_id })),
  amounts: [
    exactly(20, { measure_id: "a" }),
    exactly(90, { measure_id: "a", item: "line", year: 2026 }),
    ...["b", "c", "d", "e", "f", "g"].map((measure_id) => exactly(10, { measure_id })),
    exactly(30, { measure_id: "h", period: "unstated" }),
  ],
  indicators: letters.map((city_id) => indicator("gdp", 1000, { city_id })),
});

const told = (parameters = cityMoney) =>
  variantsOf(derive(rows, parameters)).map(
    ({ says, ranks }) =>
      `${says}: ${[...ranks].map(([one, { best, worst }]) => `${one.city_id} ${best}-${worst}`).join(" ")}`,
  );

describe("one choice changed at a time", () => {
  it("adds what the comparison leaves out, and takes away what it counts", () => {
    expect(told()).toEqual([
      "as chosen: a 1-2 h 1-2",
      "2024, the year before: a 1-1",
      "2026, the year after: a 1-1 h 2-2",
      "money of regions and states too: a 1-2 b 2-3 h 1-3",
      "money of districts too: a 1-2 c 2-3 h 1-3",
      "money that several levels pay together too: a 1-2 d 2-3 h 1-3",
      "without money for AI and a few other fields: a 1-2 h 1-2",
      "money for much more than AI too: a 1-2 e 2-3 h 1-3",
      "the administration's own use of AI too: a 1-2 f 2-3 h 1-3",
      "sums without a period in full: a 2-2 h 1-1",
      "sums without a period left out: a 1-1",
      "money of public and private payers together too: a 1-2 g 2-3 h 1-3",
    ]);
  });

  it("starts from the given choices", () => {
    expect(told({ ...allPublicMoney, year: 2030, unstated_period: "in-full" }).map((one) => one.split(":")[0])).toEqual(
      [
        "as chosen",
        "2029, the year before",
        "2031, the year after",
        "without money of regions and states",
        "without money of districts",
        "without money that several levels pay together",
        "without money for AI and a few other fields",
        "money for much more than AI too",
        "the administration's own use of AI too",
        "sums without a period from zero",
        "sums without a period left out",
        "money of public and private payers together too",
      ],
    );
  });
});
