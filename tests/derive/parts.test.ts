import { describe, expect, it } from "vitest";
import type { Amount } from "../../src/check/tables/amounts.ts";
import type { Measure } from "../../src/check/tables/measures.ts";
import { derive } from "../../src/derive/derive.ts";
import { cellText } from "../../src/model/cell.ts";
import type { Figure } from "../../src/model/figure.ts";
import { atLeast, exactly, measure, tables, upTo } from "./rows.ts";

const whole = (amounts: readonly Amount[]): readonly Measure[] =>
  [...new Set(amounts.map((row) => row.measure_id))].map((measure_id) =>
    measure({ measure_id, category: "research", part_of: measure_id === "whole" ? undefined : "whole" }),
  );

const write = (figure: Figure | undefined): string =>
  figure === undefined ? "none" : `${cellText(figure.bounds.low)} ${cellText(figure.bounds.high)}`;

/** The commitment, its parts, what is not allocated, and the marks, of one whole with parts. */
function told(amounts: readonly Amount[], measures = whole(amounts)) {
  const { intensity, commitments } = derive(tables({ amounts, measures }));
  const of = (category: string) => write(commitments.find((row) => row.category === category)?.amount);
  const [row] = intensity;
  const marks = row?.marks.filter((mark) => /parts|period|term|high/.test(mark)).join(";");
  return {
    commitment: write(row?.commitment),
    parts: of("research"),
    unallocated: of("unallocated"),
    marks,
    pots: row?.pots,
  };
}

const inWhole = (sum: number) => exactly(sum, { measure_id: "whole" });
const part = (id: string, row: Amount): Amount => ({ ...row, measure_id: id });

describe("a part", () => {
  it("is inside its whole and never beside it", () => {
    expect(told([inWhole(1000), part("one", exactly(300)), part("two", upTo(200))])).toEqual({
      commitment: "1000 1000",
      parts: "300 500",
      unallocated: "500 700",
      marks: "",
      pots: 1,
    });
  });

  it("stands alone where its whole does not count", () => {
    const rows = [exactly(1000, { measure_id: "whole", year: 2026 }), part("one", exactly(300))];
    expect(told(rows)).toEqual({ commitment: "300 300", parts: "300 300", unallocated: "none", marks: "", pots: 1 });
  });

  it("is inside the nearest ancestor that counts", () => {
    const rows = [inWhole(1000), part("one", exactly(300))];
    const measures = [
      measure({ measure_id: "whole" }),
      measure({ measure_id: "between", part_of: "whole" }),
      measure({ measure_id: "one", part_of: "between", category: "research" }),
    ];
    expect(told(rows, measures)).toMatchObject({ commitment: "1000 1000", parts: "300 300", unallocated: "700 700" });
  });

  it("raises its whole where it exceeds it, and says so", () => {
    expect(told([exactly(100, { measure_id: "whole" }), part("one", exactly(300))])).toMatchObject({
      commitment: "300 300",
      unallocated: "0 0",
      marks: "parts-raise-low;parts-raise-high",
    });
    expect(told([upTo(500, { measure_id: "whole" }), part("one", exactly(300))])).toMatchObject({
      commitment: "300 500",
      marks: "parts-raise-low",
    });
  });

  it("with an unknown high leaves a whole that it does not exceed as it is", () => {
    expect(told([inWhole(1000), part("one", atLeast(300))])).toMatchObject({
      commitment: "1000 1000",
      unallocated: "0 700",
      marks: "",
    });
  });

  it("with an unknown high that begins above its whole leaves no known high", () => {
    expect(told([inWhole(100), part("one", atLeast(300))])).toMatchObject({
      commitment: "300 unknown",
      marks: "unknown-high;parts-raise-low;parts-raise-high",
    });
  });

  it("without a period is set against a whole without one by the sums as stated", () => {
    const unstated = { period: "unstated" } as const;
    const rows = [
      exactly(1000, { measure_id: "whole", ...unstated }),
      part("one", exactly(600, unstated)),
      part("two", exactly(300, unstated)),
    ];
    expect(told(rows)).toEqual({
      commitment: "0 1000",
      parts: "0 900",
      unallocated: "100 100",
      marks: "unstated-period",
      pots: 1,
    });
  });

  it("of a listed total is inside it, and counts by itself where it can", () => {
    const rows = [
      exactly(1000, { measure_id: "whole", period: "total" }),
      part("one", exactly(100, { period: "one-off" })),
      part("two", exactly(400, { period: "total" })),
    ];
    const { intensity } = derive(tables({ amounts: rows, measures: whole(rows) }));
    expect([write(intensity[0]?.commitment), write(intensity[0]?.noTerm)]).toEqual(["100 100", "1000 1000"]);
  });
});

describe("sums of several currencies", () => {
  it("are not added: each is a row of its own, marked and not ranked", () => {
    const rows = [part("one", exactly(100)), part("two", exactly(50, { currency: "USD" }))];
    const { intensity } = derive(
      tables({ amounts: rows, measures: rows.map(({ measure_id }) => measure({ measure_id })) }),
    );
    expect(
      intensity.map((row) => [
        row.currency,
        write(row.commitment),
        row.marks.includes("several-currencies"),
        row.rankGdpShare,
      ]),
    ).toEqual([
      ["CNY", "100 100", true, undefined],
      ["USD", "50 50", true, undefined],
    ]);
  });
});
