import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { charts } from "../../src/chart/catalogue.ts";
import type { Options } from "../../src/chart/chart-option.ts";
import type { Drawn } from "../../src/chart/draw-chart.ts";
import type { Derived } from "../../src/derive/derived.ts";
import { allPublicMoney } from "../../src/derive/parameters.ts";
import { fiveCities } from "./five-cities.ts";

const five = fiveCities();

interface Case {
  readonly chart: string;
  readonly options: Options;
  readonly derived?: Derived;
  readonly as: string;
}

const cases: readonly Case[] = [
  { chart: "intensity-range", options: { by: "gdp" }, as: "gdp" },
  { chart: "intensity-range", options: { by: "resident", others: "leave" }, as: "resident" },
  { chart: "intensity-range", options: { by: "gdp" }, derived: five.under({ year: 2026 }), as: "gdp-2026" },
  { chart: "intensity-range", options: { by: "gdp" }, derived: five.under(allPublicMoney), as: "all-public-money" },
  ...["shenzhen", "shanghai", "singapore", "berlin"].map((city) => ({
    chart: "commitment-by-category",
    options: { city },
    as: city,
  })),
  ...["shenzhen", "singapore"].map((city) => ({ chart: "commitment-by-year", options: { city }, as: city })),
  { chart: "caps", options: { per: "recipient" }, as: "recipient" },
  { chart: "caps", options: { per: "project", city: "shenzhen" }, as: "project-shenzhen" },
  { chart: "standing-intensity", options: {}, as: "all" },
  { chart: "standings-heat-map", options: { most: "30" }, as: "all" },
  { chart: "rank-history", options: { index: "gihi" }, as: "gihi" },
  { chart: "rank-history", options: { index: "gfci" }, as: "gfci" },
  { chart: "rank-sensitivity", options: {}, as: "all" },
  { chart: "city-map", options: {}, as: "all" },
  { chart: "package-timeline", options: { city: "shenzhen" }, as: "shenzhen" },
  { chart: "package-timeline", options: { pots: "only" }, as: "all" },
  { chart: "coverage-matrix", options: {}, as: "all" },
];

const named = cases.map((one) => ({ ...one, name: `${one.chart}-${one.as}` }));

async function drawAnew({ chart, options, derived = five }: Case, width: number): Promise<Drawn> {
  const found = charts.get(chart);
  if (found === undefined) throw new Error(`${chart} is not in the catalogue`);
  return found.draw({ derived, options, id: `f-${chart}`, width });
}

const drawn = new Map<string, Promise<Drawn>>();

/** What a case looks like, drawn once for all that is asked of it. */
function draw(one: Case, width: number): Promise<Drawn> {
  const key = `${one.chart} ${one.as} ${width}`;
  const picture = drawn.get(key) ?? drawAnew(one, width);
  drawn.set(key, picture);
  return picture;
}

type Json = { readonly [name: string]: unknown };
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;

/** Every field that a layer encodes, with the rows that must have it. */
function encodedFields(spec: unknown): readonly { readonly field: string; readonly rows: readonly Json[] }[] {
  const layers = isObject(spec) && Array.isArray(spec["layer"]) ? spec["layer"].filter(isObject) : [];
  return layers.flatMap((layer) => {
    const { data, encoding } = layer;
    const values = isObject(data) && Array.isArray(data["values"]) ? data["values"].filter(isObject) : [];
    return Object.values(isObject(encoding) ? encoding : {}).flatMap((channel) =>
      isObject(channel) && typeof channel["field"] === "string" ? [{ field: channel["field"], rows: values }] : [],
    );
  });
}

describe("the catalogue of charts", () => {
  it("has no chart that is not drawn here", () => {
    expect([...charts.keys()].toSorted()).toEqual([...new Set(cases.map(({ chart }) => chart))].toSorted());
  });
});

describe.each(named)("$name", (one) => {
  it.each([720, 344])("is drawn as before at %i px, without a warning", async (width) => {
    const { svg } = await draw(one, width);
    await expect(svg).toMatchFileSnapshot(join(import.meta.dirname, "golden", `${one.name}-${width}.svg`));
  });

  it("is said and tabled as before", async () => {
    const { headline, description, table, notes, sources } = await draw(one, 720);
    const rows = table.rows.map((cells) => cells.map(({ text }) => text).join(" | "));
    const told = [
      headline,
      "",
      description,
      "",
      table.caption,
      table.columns.map(({ title }) => title).join(" | "),
      ...rows,
      "",
      ...notes,
      "",
      ...sources,
    ];
    await expect(`${told.join("\n")}\n`).toMatchFileSnapshot(join(import.meta.dirname, "golden", `${one.name}.txt`));
  });

  it("names only columns that its rows have", async () => {
    const { spec } = await draw(one, 720);
    const fields = encodedFields(spec);
    expect(fields.length).toBeGreaterThan(0);
    for (const { field, rows } of fields) {
      expect(rows.length, field).toBeGreaterThan(0);
      for (const row of rows) expect(row[field], field).toBeDefined();
    }
  });

  it("gives the same bytes twice", async () => {
    const before = await draw(one, 720);
    const other = await drawAnew({ chart: "commitment-by-year", options: { city: "shenzhen" }, as: "" }, 500);
    expect(other.svg).toContain("<svg");
    expect((await drawAnew(one, 720)).svg).toBe(before.svg);
  });

  it("has a role, a name and a description", async () => {
    const { svg } = await draw(one, 720);
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="f-[\w-]+-t" aria-describedby="f-[\w-]+-d"/);
    expect(svg).toMatch(/<title id="f-[\w-]+-t">[^<]+<\/title><desc id="f-[\w-]+-d">[^<]+<\/desc>/);
  });

  it("has no wider picture than it was given", async () => {
    for (const width of [720, 344]) {
      const { svg } = await draw(one, width);
      expect(Number(/ width="([\d.]+)"/.exec(svg)?.[1])).toBeLessThanOrEqual(width + 10);
    }
  });
});
