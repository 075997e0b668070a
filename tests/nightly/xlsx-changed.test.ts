import type { Tables } from "../../src/check/tables.ts";
import { derive } from "../../src/derive/derive.ts";
import { cityMoney } from "../../src/derive/parameters.ts";
import type { Sheet } from "../../src/export/xlsx/sheet.ts";
import { exact } from "../../src/model/exact.ts";
import { fiveCities } from "../chart/five-cities.ts";
import { describeRecalculated } from "../long/describe-recalculated.ts";
import { type Cases, sheetsOf, typed } from "../long/recalculated-cases.ts";

const small = fiveCities().tables;

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

const smallBase = sheetsOf(small, cityMoney);

const cases: Cases = {
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

describeRecalculated("the exported workbook, changed and recalculated by LibreOffice", cases);
