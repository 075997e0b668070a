import { describe, expect, it } from "vitest";
import { subjects } from "../../src/report/reference/subjects.ts";
import { freshFolder, runIn } from "./three-cities.ts";

const list = (words: string) => runIn(freshFolder(), `list ${words}`.trim());

describe("list", () => {
  it("says what can be listed, without a workbook", async () => {
    const { code, result } = await list("");
    expect(code).toBe(0);
    for (const name of Object.keys(subjects)) expect(result).toMatch(new RegExp(`^ {4}${name} `, "m"));
  });

  it("tells the options of a chart, the words that they take, and a line to copy", async () => {
    const { result } = await list("charts");
    expect(result).toMatch(/\nintensity-range\n {4}\S/);
    expect(result).toMatch(/\n {4}by {6}what the commitment is set against: gdp \(where none is given\) or resident\n/);
    expect(result).toContain('{% chart "commitment-by-category" city: "CITY_ID" %}');
  });

  it("keeps every line within a terminal, but lines to copy", async () => {
    for (const name of Object.keys(subjects)) {
      const long = (await list(name)).result.split("\n").filter((line) => line.length > 100 && !/\{[{%]/.test(line));
      expect(long).toEqual([]);
    }
  });

  it.each([
    ["columns intensity", /^ {4}gdp_share_high +\S/m],
    ["columns amounts", /citywide, single-body, per-recipient/],
  ])("%s lists columns with what they are", async (words, told) => {
    expect((await list(words)).result).toMatch(told);
  });

  it("gives programs an array of objects", async () => {
    const { result } = await list("filters --format json");
    const entries: unknown = JSON.parse(result);
    expect(entries).toContainEqual(
      expect.objectContaining({ group: "Filters of citybook", name: "ordinal", says: expect.any(String) }),
    );
  });

  it("gives Markdown as the reference has it", async () => {
    expect((await list("presets --format md")).result).toMatch(/^## Presets\n\n.+\n\n\| name \| what it is \|/);
  });

  it.each([
    ["chart", /"chart" cannot be listed\n {4}Did you mean "charts"\?/],
    ["citis", /"citis" cannot be listed\n {4}"citybook table cities" prints its rows/],
    ["columns intensty", /"intensty" is not a view or table\n {4}Did you mean "intensity"\?/],
    ["columns", /no view is named\n {4}Write citybook list columns intensity\./],
    ["charts intensity", /"intensity" is one word too many/],
    ["charts --format markdown", /"markdown" is not a format/],
    ["toString", /"toString" cannot be listed/],
  ])("refuses %s kindly", async (words, told) => {
    const { code, said } = await list(words);
    expect([code, said]).toEqual([2, expect.stringMatching(told)]);
  });
});
