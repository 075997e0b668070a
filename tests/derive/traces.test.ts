import { describe, expect, it } from "vitest";
import { derive } from "../../src/derive/derive.ts";
import { allPublicMoney } from "../../src/derive/parameters.ts";
import { views } from "../../src/derive/views.ts";
import type { Bounds } from "../../src/model/bounds.ts";
import { type Cell, cellText } from "../../src/model/cell.ts";
import { factsIn } from "../../src/model/facts.ts";
import { shippedTables } from "../shipped.ts";
import { recompute } from "./recompute.ts";

const tables = shippedTables();
const derived = derive(tables);

const isNumber = (cell: Cell): boolean => typeof cell === "number" || typeof cell === "object" || cell === "unknown";

/** Parameters and counts that no row of the datasets is behind. */
const untraced = new Set(["year"]);

const write = (value: Bounds, end: "low" | "high" | undefined): string =>
  cellText(end === "high" ? value.high : value.low);

describe.each(["intensity", "commitments", "standings"] as const)("every number of %s", (name) => {
  const view = views[name];

  it.each([
    ["the shipped choices", derived],
    ["all public money", derived.under(allPublicMoney)],
    ["the year after", derived.under({ year: 2026 })],
  ])("has a trace that gives it again, under %s", (_, under) => {
    for (const row of view.print(under)) {
      for (const [at, { name: column, end }] of view.columns.entries()) {
        const cell = row.cells[at];
        if (!isNumber(cell) || untraced.has(column)) continue;
        const trace = row.trace(at);
        if (trace === undefined) throw new Error(`${name}.${column} of ${row.cityId} has no trace`);
        expect(write(recompute(trace), end), `${name}.${column} of ${row.cityId}`).toBe(cellText(cell));
      }
    }
  });

  it("leads to rows that are there, with their source", () => {
    const lines = new Set(Object.values(tables).flatMap((rows) => rows.map(({ at }) => `${at.file}:${at.line}`)));
    const sources = new Set(tables.sources.map((source) => source.source_id));
    for (const row of view.print(derived)) {
      for (const at of view.columns.keys()) {
        const trace = row.trace(at);
        for (const fact of trace === undefined ? [] : factsIn(trace)) {
          expect(lines.has(`${fact.place.file}:${fact.place.line}`)).toBe(true);
          expect(sources.has(fact.sourceId)).toBe(true);
        }
      }
    }
  });
});
