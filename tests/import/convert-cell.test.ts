import { describe, expect, it } from "vitest";
import type { Column } from "../../src/check/column.ts";
import { tables } from "../../src/check/tables.ts";
import { convertCell } from "../../src/import/convert-cell.ts";

const columns = {
  rank: tables.rankings.columns.rank,
  score: tables.rankings.columns.score,
  certainty: tables.rankings.columns.certainty,
  geonames_id: tables.cities.columns.geonames_id,
  published_on: tables.sources.columns.published_on,
} satisfies Record<string, Column<unknown>>;

const convert = (name: keyof typeof columns, cell: string, decimal?: "point" | "comma") =>
  convertCell(cell, { name, column: columns[name], reading: { decimal, empty: ["n/a"] } });

describe("a cell of a foreign table", () => {
  it.each([
    ["rank", " 16 ", "16"],
    ["rank", "=16", "16"],
    ["rank", "16=", "16"],
    ["rank", "T16", "16"],
    ["rank", "16th", "16"],
    ["rank", "１６", "16"],
    ["rank", "1,016", "1016"],
    ["geonames_id", "1,795,565", "1795565"],
    ["geonames_id", "1 795 565", "1795565"],
    ["score", "1,234.5", "1234.5"],
    ["score", "1,234,567", "1234567"],
    ["score", "n/a", ""],
    ["certainty", "Stated", "stated"],
    ["published_on", "2024/6/1", "2024-06-01"],
  ] as const)('of %s "%s" is written as "%s"', (name, cell, text) => {
    expect(convert(name, cell)).toEqual({ text });
  });

  it.each([
    ["rank", "101-150", "rank-band"],
    ["rank", "101–150", "rank-band"],
    ["rank", "100+", "rank-band"],
    ["rank", "first", "not-whole"],
    ["rank", "0", "out-of-range"],
    ["rank", "", "missing-cell"],
    ["rank", "n/a", "missing-cell"],
    ["rank", "1.016", "not-whole"],
    ["score", "1,234", "unsure-number"],
    ["score", "12,5", "unsure-number"],
    ["score", "1.234.567", "unsure-number"],
    ["score", "$12", "not-a-number"],
    ["published_on", "1/6/2024", "not-a-date"],
    ["certainty", "sure", "unknown-word"],
  ] as const)('of %s "%s" is told as %s', (name, cell, code) => {
    expect(convert(name, cell)).toMatchObject({ code });
  });

  it.each([
    ["point", "1,234", "1234"],
    ["comma", "1.234", "1234"],
    ["comma", "12,5", "12.5"],
    ["comma", "1.234,5", "1234.5"],
  ] as const)('with a declared %s "%s" is %s', (decimal, cell, text) => {
    expect(convert("score", cell, decimal)).toEqual({ text });
  });
});
