import { describe, expect, it } from "vitest";
import { comparedPerResident } from "../../src/derive/compared.ts";
import { derive } from "../../src/derive/derive.ts";
import { cityMoney } from "../../src/derive/parameters.ts";
import { cellText } from "../../src/model/cell.ts";
import { city, exactly, indicator, measure, policyPackage, rate, tables } from "./rows.ts";

/** Alphaburg gives 100 CNY and Betaville 40 USD to ten residents each; a yuan buys much at home. */
const two = tables({
  cities: [city(), city({ city_id: "betaville" })],
  policy_packages: [policyPackage(), policyPackage({ package_id: "theirs", city_id: "betaville" })],
  measures: [measure(), measure({ measure_id: "grants", package_id: "theirs" })],
  amounts: [exactly(100), exactly(40, { measure_id: "grants", currency: "USD" })],
  indicators: [indicator("population", 10), indicator("population", 10, { city_id: "betaville" })],
  exchange_rates: [
    rate("CNY", 2025, "5"),
    rate("CNY", 2025, "2", { kind: "ppp" }),
    rate("USD", 2025, "1", { kind: "ppp" }),
  ],
});

describe("a sum for each resident", () => {
  it.each([
    { currency: "usd-market", figures: ["2", "4"], places: [2, 1] },
    { currency: "usd-ppp", figures: ["5", "4"], places: [1, 2] },
    { currency: "local", figures: ["10", "4"], places: [undefined, undefined] },
  ] as const)(
    "is compared in $currency, and in currencies of their own not at all",
    ({ currency, figures, places }) => {
      const parameters = { ...cityMoney, currency };
      const rows = derive(two, parameters).intensity.map((row) => comparedPerResident(row, parameters));
      expect(rows.map(({ figure }) => cellText(figure?.bounds.low))).toEqual(figures);
      expect(rows.map(({ rank }) => rank?.best)).toEqual(places);
    },
  );
});

describe("sums that never count", () => {
  const fund = tables({ measures: [measure({ instrument: "investment-fund" })], amounts: [exactly(7)] });
  const seen = (beside: typeof cityMoney.beside) => derive(fund, { ...cityMoney, beside }).comparison[0];

  it("are shown beside, and by choice only named", () => {
    expect([seen(["fund"])?.bestSeen, cellText(seen(["fund"])?.seen?.bounds.low)]).toEqual(["fund", "7"]);
    expect([seen([])?.bestSeen, seen([])?.seen]).toEqual(["fund", undefined]);
    expect(seen([])?.why).toBe("an investment fund, not budget money; its sum is not shown, by choice");
  });
});
