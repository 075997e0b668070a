import { rmSync } from "node:fs";
import { join } from "node:path";
import { partsOfBuild } from "../measure/parts-of-build.ts";
import { type Timed, timeCommand } from "../measure/time-command.ts";
import { citybook } from "../measure/tool.ts";
import type { Budget, Measured, Setting, Sheet } from "../sheet.ts";
import { writeWorkbook } from "../synthetic/write-workbook.ts";
import { growthBudget, growthSheet, type Sized } from "../tell/growth-sheet.ts";
import { secondsOf } from "../tell/timed-sheet.ts";

const cities = 1000;

interface Amounts {
  readonly rows: number;
  readonly check: Timed;
  readonly table: Timed;
  readonly sized: Sized;
}

function amountsOf(rows: number, { scratch, tell }: Setting): Amounts {
  const folder = join(scratch, String(rows));
  tell(`making up ${rows} amounts`);
  const amountsOfMeasure = rows / cities / 10;
  writeWorkbook(folder, { cities, measuresOfCity: 10, amountsOfMeasure, rankingsOfCity: 20 });
  const time = (name: string, ...words: readonly string[]): Timed => {
    tell(`${name} of ${rows} amounts`);
    return timeCommand({ name, words: citybook(...words), folder, runs: 1 });
  };
  const check = time("check", "check");
  // What cannot be checked cannot be derived from either.
  const table = check.failed === undefined ? time("table intensity", "table", "intensity", "--format", "csv") : check;
  tell(`the parts of ${rows} amounts`);
  const parts = check.failed ?? partsOfBuild(folder, "views");
  rmSync(folder, { recursive: true });
  return { rows, check, table, sized: { size: rows, parts } };
}

/** Seconds by the clock for reading, checking and all rows of all views, or how it ended where not well. */
function viewSeconds({ parts }: Sized): number | string {
  if (typeof parts === "string") return parts;
  return Object.values(parts.parts).reduce((sum, { wall }) => sum + wall, 0) / 1000;
}

const commandSheet = (all: readonly Amounts[]): Sheet => ({
  title: `Many amounts of ${cities} made-up cities`,
  columns: [
    { name: "amounts" },
    { name: "check s", digits: 1 },
    { name: "peak MB" },
    { name: "one view as CSV s", digits: 1 },
    { name: "peak MB" },
    { name: "all views s", digits: 1 },
  ],
  rows: all.map(({ rows, check, table, sized }) => [
    rows,
    secondsOf(check),
    check.peak,
    secondsOf(table),
    table.peak,
    viewSeconds(sized),
  ]),
  notes: [
    "The first two are whole processes, one run of each, with the memory that Node takes by itself; the last is the clock of reading, checking and making every row of every view in one process, without its start.",
  ],
});

function budgetsOf(all: readonly Amounts[]): readonly Budget[] {
  const million = all.find(({ rows }) => rows === 1_000_000);
  if (million === undefined) return [];
  const says = "check and all views on 1,000,000 amounts";
  return [{ says, measured: viewSeconds(million.sized), most: 5, unit: "s" }];
}

/** Checks made-up workbooks of more and more amounts and makes their views, until memory does not do. */
export function measure(setting: Setting): Measured {
  const sizes = setting.quick ? [10_000, 30_000] : [100_000, 300_000, 1_000_000, 10_000_000];
  const all = sizes.map((rows) => amountsOf(rows, setting));
  const sized = all.map((one) => one.sized);
  return {
    sheets: [commandSheet(all), growthSheet(sized, "amounts")],
    budgets: [...budgetsOf(all), growthBudget(sized, "amounts")],
  };
}
