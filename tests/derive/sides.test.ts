import { describe, expect, it } from "vitest";
import { derive } from "../../src/derive/derive.ts";
import { cityMoney } from "../../src/derive/parameters.ts";
import { cellText } from "../../src/model/cell.ts";
import { shippedDerived } from "../shipped.ts";
import { exactly, source, tables, upTo } from "./rows.ts";

const shipped = shippedDerived();

const byPlace = (a: { at: { file: string; line?: number } }, b: typeof a): number =>
  a.at.file < b.at.file ? -1 : a.at.file > b.at.file ? 1 : (a.at.line ?? 0) - (b.at.line ?? 0);

const commitment = (of: typeof shipped, city: string) => {
  const bounds = of.intensity.find((row) => row.city.city_id === city)?.commitment?.bounds;
  return bounds && [cellText(bounds.low), cellText(bounds.high)];
};

describe("the amounts of one source alone", () => {
  const yicai = shipped.under({ as_reported_by: "yicai-2024-12-19" });

  it("give the founding article's package: 500 + 50 million firm, 100 million of no period, up to 300 million", () => {
    expect(commitment(yicai, "shenzhen")).toEqual(["550000000", "950000000"]);
  });

  it("list the facts that it lacks", () => {
    const lacking = yicai.leftOut
      .filter((row) => row.why === "yicai-2024-12-19 does not state it")
      .map((row) => row.measure.measure_id);
    expect(lacking).toContain("shenzhen-2025-policy-money");
    expect(lacking).toContain("hangzhou-2025-voucher-programme");
    expect(lacking).not.toContain("shenzhen-2024-09");
  });

  it("leave residents and rates as they are", () => {
    const row = (of: typeof shipped) => of.intensity.find((one) => one.city.city_id === "shenzhen");
    expect(row(yicai)?.population?.bounds).toEqual(row(shipped)?.population?.bounds);
  });
});

describe("conflicts", () => {
  const rowOf = (key: string, sourceId: string) =>
    shipped.conflicts.find((row) => row.used.key === key && row.other.sourceId === sourceId);
  const comesTo = (key: string, sourceId: string) => {
    const bounds = rowOf(key, sourceId)?.moved?.commitment?.bounds;
    return bounds && [cellText(bounds.low), cellText(bounds.high)];
  };

  it("tell what Shenzhen's year comes to where a source names another year for its budget line", () => {
    const key = "measure_id=shenzhen-2025-policy-money;item=pot";
    expect(comesTo(key, "cnmra-2025-02")).toEqual(["0", "1100000000"]);
    expect(comesTo(key, "xinhua-kr-2025-02-24")).toBeUndefined();
  });

  it("hold every reading that is not used, once, and no reading that is", () => {
    const unused = shipped.readings.filter((row) => !row.preferred);
    expect(shipped.conflicts.map((row) => row.other).toSorted(byPlace)).toEqual(unused.toSorted(byPlace));
    expect(shipped.conflicts.every((row) => row.used.preferred && row.used.key === row.other.key)).toBe(true);
  });

  it("lead with those that change a figure, then those that differ", () => {
    const order = shipped.conflicts.map((row) => (row.moved !== undefined ? 0 : row.differs ? 1 : 2));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(order)).toEqual(new Set([0, 1, 2]));
  });

  it("move nothing by a fact that no sum rests on", () => {
    const row = rowOf("index_id=gser;edition=2024;scope=global;city_id=shenzhen", "trend-2024-06");
    expect(row === undefined ? "no such row" : row.moved).toBeUndefined();
  });
});

describe("a preferred source", () => {
  it("is used where it states a fact, by the reader's choice", () => {
    const rows = tables({
      amounts: [upTo(500), exactly(400, { source_id: "paper" })],
      sources: [source({ carries: "text" }), source({ source_id: "paper", kind: "news" })],
    });
    const sided = derive(rows, { ...cityMoney, prefer: "paper" });
    expect(commitment(sided, "alphaburg")).toEqual(["400", "400"]);
    expect(sided.readings.map((row) => [row.sourceId, row.preferred, row.rule])).toEqual([
      ["paper", true, "the reader prefers paper"],
      ["gazette", false, "the reader prefers paper"],
    ]);
    expect(commitment(sided.under({ prefer: undefined }), "alphaburg")).toEqual(["0", "500"]);
  });

  it("changes nothing where it states nothing", () => {
    expect(commitment(shipped.under({ prefer: "yicai-2024-12-19" }), "hangzhou")).toEqual(
      commitment(shipped, "hangzhou"),
    );
  });
});
