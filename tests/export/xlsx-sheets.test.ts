import { describe, expect, it } from "vitest";
import { derive } from "../../src/derive/derive.ts";
import { cityMoney } from "../../src/derive/parameters.ts";
import { views } from "../../src/derive/views.ts";
import { headerRow } from "../../src/export/xlsx/file/header-row.ts";
import { inFull } from "../../src/export/xlsx/formula.ts";
import type { Sheet, Value } from "../../src/export/xlsx/sheet.ts";
import { toSheets } from "../../src/export/xlsx/sheets.ts";
import { cellText } from "../../src/model/cell.ts";
import { shippedTables } from "../shipped.ts";

const derived = derive(shippedTables());
const sheets = toSheets(derived);

const sheetOf = (name: string): Sheet => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`there is no sheet ${name}`);
  return found;
};

/** The cells of the first row in which the given columns have the given values. */
function rowWhere(name: string, given: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  const { columns, rows } = sheetOf(name);
  const named = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column.name, row[at] ?? ""])));
  const found = named.find((row) => Object.entries(given).every(([column, value]) => row[column] === value));
  if (found === undefined) throw new Error(`${name} has no such row`);
  return found;
}

/** What Excel 2016 and LibreOffice 7 both know. */
const functions = new Set(
  "AND COUNTIFS DATE HYPERLINK IF IFERROR INDEX ISNUMBER LEFT LEN MATCH MAX MID MIN N NOT OR SMALL SUM SUMIFS SUMPRODUCT VALUE YEAR".split(
    " ",
  ),
);

const formulas = sheets.flatMap((sheet) =>
  sheet.columns.flatMap(({ name, formula }) =>
    formula === undefined ? [] : [{ at: `${sheet.name}.${name}`, text: inFull(formula, sheet.table) }],
  ),
);

const withoutTexts = (formula: string): string => formula.replaceAll(/"[^"]*"/g, '""');

describe("the sheets of the exported workbook", () => {
  it("have names that Excel takes, each once", () => {
    const names = sheets.map(({ name }) => name);
    expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\]/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  it("have tables and named cells with names of their own, which are no addresses of cells", () => {
    const names = sheets.flatMap(({ table, named }) => [table, ...Object.keys(named ?? {})]);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z_]+$/.test(name) || /^[a-z]{1,3}\d+$/.test(name))).toEqual([]);
  });

  it("have a name once in each table", () => {
    const twice = sheets.flatMap(({ name, columns }) => {
      const lower = columns.map((column) => column.name.toLowerCase());
      return lower.filter((column, at) => lower.indexOf(column) !== at).map((column) => `${name}.${column}`);
    });
    expect(twice).toEqual([]);
  });

  it("are the tables of facts and all views", () => {
    const names = sheets.map(({ name }) => name);
    const wanted = [...Object.keys(derived.tables), ...Object.keys(views).map((name) => name.replaceAll("-", "_"))];
    expect(wanted.filter((name) => !names.includes(name))).toEqual([]);
  });

  it("have the columns of the views under their names, in the order of the contract", () => {
    for (const view of Object.values(views)) {
      const own = sheetOf(view.name.replaceAll("-", "_")).columns.map(({ name }) => name);
      expect(own.slice(0, view.columns.length)).toEqual(view.columns.map(({ name }) => name));
    }
  });

  it("use only functions that Excel 2016 and LibreOffice 7 know", () => {
    const used = formulas.flatMap(({ text }) => [...withoutTexts(text).matchAll(/([A-Z][A-Z0-9.]*)\(/g)]);
    expect(used.map(([, name = ""]) => name).filter((name) => !functions.has(name))).toEqual([]);
    expect(used.length).toBeGreaterThan(500);
  });

  it("name only tables, columns and cells that are there", () => {
    const columns = new Map(sheets.map(({ table, columns: all }) => [table, new Set(all.map(({ name }) => name))]));
    const cells = new Set(sheets.flatMap(({ named }) => Object.keys(named ?? {})));
    const wrong = formulas.flatMap(({ at, text }) => {
      const plain = withoutTexts(text);
      const references = [...plain.matchAll(/(\w+)\[(?:\[#This Row\],\[(\w+)\]|(\w+))\]/g)];
      const unknown = references.filter(([, table = "", own, other]) => !columns.get(table)?.has(own ?? other ?? ""));
      const rest = plain.replaceAll(/\w+\[(?:\[[^\]]*\],\[\w+\]|\w+)\]/g, "").matchAll(/\b[a-z_]{3,}\b/g);
      const names = [...rest].filter(([name]) => !cells.has(name));
      return [...unknown, ...names].map(([found]) => `${at}: ${found}`);
    });
    expect(wrong).toEqual([]);
  });

  it("have formulas without a sign before them, that a person can read", () => {
    expect(formulas.filter(({ text }) => text.startsWith("=") || text.length > 2000)).toEqual([]);
    expect(Math.max(...formulas.map(({ text }) => depthOf(withoutTexts(text))))).toBeLessThan(12);
  });

  it("keep the values of the views in the columns of formulas", () => {
    const { columns } = views.intensity;
    for (const printed of views.intensity.print(derived)) {
      const row = rowWhere("intensity", { city_id: printed.cityId ?? "", currency: String(printed.cells[2]) });
      columns.forEach(({ name }, at) => {
        const cell = printed.cells[at];
        if (cell === undefined || typeof cell === "string") return;
        expect(Number(Number(row[name]).toPrecision(12)), `${printed.cityId} ${name}`).toBe(Number(cellText(cell)));
      });
    }
  });

  it("lead from Shenzhen's percent of GDP to the rows of its facts", () => {
    const share = rowWhere("intensity", { city_id: "shenzhen" });
    const gdp = sheetOf("indicators").rows[Number(share["gdp_row"]) - 1];
    expect(gdp?.slice(0, 3)).toEqual(["shenzhen", "gdp", share["gdp_year"]]);
    expect(gdp?.[5]).toBe(share["gdp"]);
    const pot = rowWhere("pots", { city_id: "shenzhen", stands: "counted" });
    const amount = sheetOf("amounts").rows[Number(pot["amount_row"]) - 1];
    expect(amount?.[0]).toBe(pot["measure_id"]);
    expect(pot["annual_high"]).toBe(share["commitment_high"]);
    const percent = (100 * Number(share["commitment_low"])) / Number(share["gdp"]);
    expect(share["gdp_share_low"]).toBeCloseTo(percent, 12);
  });

  it("lead by links to the rows that a figure rests on", () => {
    const share = rowWhere("intensity", { city_id: "shenzhen" });
    const pot = rowWhere("pots", { city_id: "shenzhen", stands: "counted" });
    const rowOf = (name: string, link: Value | undefined) => {
      const row = Number(String(link).match(new RegExp(`^${name} row (\\d+)$`))?.[1]);
      return sheetOf(name).rows[row - headerRow(sheetOf(name)) - 1];
    };
    expect(rowOf("indicators", share["gdp_link"])?.slice(0, 3)).toEqual(["shenzhen", "gdp", share["gdp_year"]]);
    const amount = rowOf("amounts", pot["amount_link"]);
    expect(amount?.[0]).toBe(pot["measure_id"]);
    const source = rowOf("sources", rowWhere("amounts", { measure_id: amount?.[0] ?? "" })["source_link"]);
    expect(source?.[0]).toBeTruthy();
    const conflict = rowOf("conflicts", share["other_reading_link"]);
    expect(conflict?.[2]).toBe("shenzhen");
    const { formula } = sheetOf("pots").columns.find(({ name }) => name === "amount_link") ?? {};
    expect(formula).toContain(`HYPERLINK("#'amounts'!A"&[@amount_row]+${headerRow(sheetOf("amounts"))}`);
  });

  it("show the cities by their places, those that are not ranked last, with the reason", () => {
    const { columns, rows } = sheetOf("Results");
    const best = rows.map((row) => row[columns.findIndex(({ name }) => name === "Best place")]);
    const ranked = best.filter((place) => typeof place === "number");
    expect(ranked.length).toBeGreaterThan(5);
    expect(best.slice(0, ranked.length)).toEqual(ranked.toSorted((a, b) => a - b));
    expect(best.slice(ranked.length).filter((place) => !String(place).startsWith("not ranked: "))).toEqual([]);
  });

  it("say why a city is not ranked of whose measures too few are explained", () => {
    const strict = toSheets(derive(shippedTables(), { ...cityMoney, ranked_from: 0.99 }));
    const intensity = strict.find(({ name }) => name === "intensity");
    const at = intensity?.columns.findIndex(({ name }) => name === "rank_gdp_share_best") ?? 0;
    expect(new Set(intensity?.rows.map((row) => row[at]))).toContain("not ranked: too few measures explained");
  });

  it("explain every rule that they name, and every mark", () => {
    const rules = new Set(sheetOf("Rules").rows.map(([rule]) => rule));
    const named = sheets.flatMap(({ says, notes, columns }) =>
      [says, ...notes, ...columns.map((column) => column.says)].flatMap((text) =>
        [...text.matchAll(/\brule (\d+)/g)].map(([rule]) => rule),
      ),
    );
    expect(named.filter((rule) => !rules.has(rule))).toEqual([]);
    const readings = new Set(sheetOf("Rules").rows.map(([, on]) => on));
    const { columns, rows } = sheetOf("amounts");
    const rule = columns.findIndex(({ name }) => name === "preferred_rule");
    expect(rows.map((row) => row[rule] ?? "").filter((one) => one !== "only reading" && !readings.has(one))).toEqual(
      [],
    );
  });

  it("say in every cell of a figure why there is none", () => {
    const { columns, rows } = sheetOf("intensity");
    const empty = columns.flatMap(({ name }, at) =>
      name.startsWith("marks") || rows.every((row) => row[at] !== "") ? [] : [name],
    );
    expect(empty).toEqual([]);
  });
});

/** How many brackets a formula opens within each other at most. */
function depthOf(formula: string): number {
  let [open, deepest] = [0, 0];
  for (const sign of formula) {
    open += sign === "(" ? 1 : sign === ")" ? -1 : 0;
    deepest = Math.max(deepest, open);
  }
  return deepest;
}
