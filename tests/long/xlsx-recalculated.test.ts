import { beforeAll, describe, expect, it } from "vitest";
import type { Tables } from "../../src/check/tables.ts";
import { derive } from "../../src/derive/derive.ts";
import { allPublicMoney, cityMoney, type Parameters } from "../../src/derive/parameters.ts";
import { writeWorkbook } from "../../src/export/xlsx/file/write-workbook.ts";
import type { Sheet, Value } from "../../src/export/xlsx/sheet.ts";
import { toSheets } from "../../src/export/xlsx/sheets.ts";
import { exact } from "../../src/model/exact.ts";
import { fiveCities } from "../chart/five-cities.ts";
import { testFacts } from "../export/xlsx-facts.ts";
import { shippedTables } from "../shipped.ts";
import { canRecalculate, compareFormulas, recalculate } from "./recalculate.ts";
import { scrambled } from "./scrambled.ts";

const shipped = shippedTables();
const small = fiveCities().tables;

const sheetsOf = (tables: Tables, choices: Parameters): readonly Sheet[] => toSheets(derive(tables, choices));
const fileOf = (sheets: readonly Sheet[]): Uint8Array => writeWorkbook(sheets, testFacts).bytes;

interface Change {
  readonly sheet: string;
  /** The columns by which the row is known, and the cells that change. */
  readonly where: Readonly<Record<string, Value>>;
  readonly to: Readonly<Record<string, Value>>;
}

/** What a person does who types other values into cells; the formulas keep what they came to before. */
function typed(sheets: readonly Sheet[], { sheet, where, to }: Change): readonly Sheet[] {
  const found = sheets.find(({ name }) => name === sheet);
  if (found === undefined) throw new Error(`there is no sheet ${sheet}`);
  const at = (name: string) => found.columns.findIndex((column) => column.name === name);
  const isMeant = (row: readonly Value[]) =>
    Object.entries(where).every(([name, value]) => cell(row[at(name)]) === value);
  if (!found.rows.some(isMeant)) throw new Error(`${sheet} has no such row`);
  const rows = found.rows.map((row) =>
    isMeant(row) ? row.map((value, column) => to[found.columns[column]?.name ?? ""] ?? value) : row,
  );
  return sheets.map((one) => (one === found ? { ...found, rows } : one));
}

const cell = (value: Value | undefined): unknown => (typeof value === "object" && "text" in value ? value.text : value);

const assume = (sheets: readonly Sheet[], cells: Readonly<Record<string, Value>>): readonly Sheet[] =>
  Object.entries(cells).reduce(
    (sofar, [name, value]) => typed(sofar, { sheet: "Assumptions", where: { cell_name: name }, to: { value } }),
    sheets,
  );

const elsewhere: Parameters = { ...allPublicMoney, year: 2026, unstated_period: "in-full" };
const strict: Parameters = { ...cityMoney, year: 2024, unstated_period: "left-out", ranked_from: 0.5 };

const moreProduct = (tables: Tables): Tables => ({
  ...tables,
  indicators: tables.indicators.map((row) =>
    row.city_id === "shenzhen" && row.indicator === "gdp" ? { ...row, value: exact(5_000_000_000_000) } : row,
  ),
});

const wider = (tables: Tables): Tables => ({
  ...tables,
  amounts: tables.amounts.map((row) => (row === widened ? { ...row, high: exact(7_654_321_000) } : row)),
});

const widened = small.amounts.find(({ basis, qualifier }) => basis === "citywide" && qualifier === "up-to");
const widenedKey = { measure_id: widened?.measure_id ?? "", item: widened?.item ?? "" };

/** The first citywide sum that several sources state, in one currency and for the whole city. */
const disputed = derive(small, cityMoney).conflicts.find(({ used, moved }) => used.table === "amounts" && moved);
const otherSource = disputed?.other.sourceId ?? "";

/** Takes the side of another source in every sum, as a person does who sets preferred to yes and no. */
function swapped(sheets: readonly Sheet[]): readonly Sheet[] {
  const wanted = sheetsOf(small, { ...cityMoney, prefer: otherSource });
  const used = ["amounts", "indicators", "exchange_rates"];
  return sheets.map((sheet) => {
    const other = used.includes(sheet.name) ? wanted.find(({ name }) => name === sheet.name) : undefined;
    const taken = new Set(["preferred", "preferred_rule"]);
    return other === undefined
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row, line) =>
            row.map((value, at) =>
              taken.has(sheet.columns[at]?.name ?? "") ? (other.rows[line]?.[at] ?? value) : value,
            ),
          ),
        };
  });
}

/** The sheets but for what the conflicts, which are written, give to them. */
const money = ["amounts", "pots", "wholes", "measures_counted", "commitments", "package_years", "rates_used"];

const base = sheetsOf(shipped, cityMoney);
const smallBase = sheetsOf(small, cityMoney);
const thrown = sheetsOf(scrambled(shipped), cityMoney);

/** What conflicts, which are written, give to the columns of formulas, so that no change of the choices reaches it. */
const ofConflicts = /^other_reading|^Other readings/;

/** What follows a change: as many rows of results as the workbook was written with, and nothing of conflicts. */
const following = (wanted: readonly Sheet[], given: readonly Sheet[]): readonly Sheet[] =>
  wanted.map((sheet) => ({
    ...sheet,
    columns: sheet.columns.map(({ formula, ...column }) =>
      formula === undefined || ofConflicts.test(column.name) ? column : { ...column, formula },
    ),
    rows:
      sheet.name === "Results"
        ? sheet.rows.slice(0, given.find(({ name }) => name === sheet.name)?.rows.length)
        : sheet.rows,
  }));

/** What LibreOffice is given, and what it must come to. */
const cases: Readonly<Record<string, { readonly given: readonly Sheet[]; readonly wanted: readonly Sheet[] }>> = {
  "the shipped facts": { given: base, wanted: base },
  "the shipped facts, with another year, preset and count of sums without a period": {
    given: assume(base, { ref_year: 2026, preset: "all-public-money", unstated_period: "in-full" }),
    wanted: sheetsOf(shipped, elsewhere),
  },
  "facts of every kind, thrown together": {
    given: thrown,
    wanted: thrown,
  },
  "five cities, with sums without a period left out and a bar to being ranked": {
    given: assume(smallBase, { ref_year: 2024, unstated_period: "left-out", ranked_from: 0.5 }),
    wanted: sheetsOf(small, strict),
  },
  "five cities, with another product of Shenzhen": {
    given: typed(smallBase, {
      sheet: "indicators",
      where: { city_id: "shenzhen", indicator: "gdp" },
      to: { value: 5_000_000_000_000 },
    }),
    wanted: sheetsOf(moreProduct(small), cityMoney),
  },
  "five cities, with another reading of a sum preferred": {
    given: swapped(smallBase),
    wanted: sheetsOf(small, { ...cityMoney, prefer: otherSource }).filter(({ name }) => money.includes(name)),
  },
  "five cities, with another height of a sum": {
    given: typed(smallBase, { sheet: "amounts", where: widenedKey, to: { high: 7_654_321_000 } }),
    wanted: sheetsOf(wider(small), cityMoney),
  },
};

/** The same workbook with a value that its formula does not come to. */
const wrong = typed(smallBase, {
  sheet: "intensity",
  where: { city_id: "shenzhen" },
  to: { gdp_share_high: 12.5 },
});

describe.runIf(canRecalculate)("the exported workbook, recalculated by LibreOffice", () => {
  let saved: Readonly<Record<string, Uint8Array>> = {};
  const names = Object.keys(cases);
  beforeAll(() => {
    const given = Object.fromEntries(Object.values(cases).map((one, at) => [`case${at}`, fileOf(one.given)]));
    saved = recalculate({ ...given, wrong: fileOf(wrong) });
  }, 600_000);

  it("is told from one with a wrong value", async () => {
    const { differing } = await compareFormulas(wrong, saved["wrong"] ?? new Uint8Array());
    expect(differing).toHaveLength(1);
    expect(differing[0]).toMatch(/^intensity!\w+: 12\.5, 0\.\d+$/);
  });

  it.each(names)("comes to the values of citybook for %s", async (name) => {
    const { wanted = [], given = [] } = cases[name] ?? {};
    const found = saved[`case${names.indexOf(name)}`] ?? new Uint8Array();
    const { formulas, differing } = await compareFormulas(wanted === given ? wanted : following(wanted, given), found);
    expect(differing.slice(0, 20)).toEqual([]);
    expect(formulas).toBeGreaterThan(1000);
  });
});
