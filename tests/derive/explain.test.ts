import { describe, expect, it } from "vitest";
import { derive } from "../../src/derive/derive.ts";
import { explain } from "../../src/derive/explain.ts";
import { rowsOfCity } from "../../src/derive/rows-of-city.ts";
import { views } from "../../src/derive/views.ts";
import { cellText } from "../../src/model/cell.ts";
import { atLeast, exactly, measure, source, tables } from "./rows.ts";

const derived = derive(
  tables({
    measures: [measure(), measure({ measure_id: "fund", instrument: "investment-fund" })],
    amounts: [
      exactly(300),
      atLeast(200, { source_id: "paper" }),
      exactly(900, { measure_id: "fund" }),
      exactly(7, { measure_id: "fund", source_id: "paper" }),
    ],
    sources: [source(), source({ source_id: "paper", kind: "news" })],
  }),
);

describe("an explanation", () => {
  const [first, ...more] = explain(derived, "alphaburg", { view: views.commitments, column: "high" });

  it("is of each row that the city has, with what tells it from the others", () => {
    expect(more).toEqual([]);
    expect([first?.city, first?.view, first?.column, first?.year]).toEqual([
      "alphaburg",
      "commitments",
      "high",
      derived.parameters.year,
    ]);
    expect(explain(derived, "betaville", { view: views.commitments, column: "high" })).toEqual([]);
    const [reading] = explain(derived, "alphaburg", { view: views.readings, column: "rule" });
    expect(reading?.row.every((cell) => typeof cell === "string")).toBe(true);
  });

  it("has the number with its end, its words and its way", () => {
    expect([cellText(first?.value), first?.end, first?.says]).toEqual([
      "300",
      "high",
      views.commitments.columns.find(({ name }) => name === "high")?.says,
    ]);
    expect(first?.trace?.kind).toBe("step");
  });

  it("knows the readings of a fact that are not used, and the sums that do not count", () => {
    const others = first?.others("amounts", "measure_id=vouchers;item=pot") ?? [];
    expect(others.map(({ sourceId, preferred }) => [sourceId, preferred])).toEqual([["paper", false]]);
    expect(first?.others("amounts", "measure_id=nothing;item=pot")).toEqual([]);
    expect(first?.others("indicators", "measure_id=vouchers;item=pot")).toEqual([]);
    expect(first?.leftOut.map((row) => row.measure.measure_id)).toEqual(["fund"]);
  });

  it("of a column that is not there is a mistake of the program", () => {
    expect(() => explain(derived, "alphaburg", { view: views.gaps, column: "high" })).toThrow(
      new RangeError("gaps has no column high"),
    );
  });
});

describe("the rows of a city", () => {
  it("are those of the city alone, and none where no city is asked for", () => {
    for (const rows of [rowsOfCity.intensity, rowsOfCity.leftOut, rowsOfCity.gaps, rowsOfCity.readings]) {
      const found: readonly object[] = rows(derived, "alphaburg");
      expect(found.length).toBeGreaterThan(0);
      expect([rows(derived, undefined), rows(derived, "betaville")]).toEqual([[], []]);
    }
    expect(rowsOfCity.commitments(derived, "alphaburg")).toEqual(derived.commitments);
  });
});
