import type { Derived } from "../../derive/derived.ts";
import { type PrintedView, views } from "../../derive/views.ts";
import type { Cell } from "../../model/cell.ts";
import { toNumber } from "../../model/exact.ts";
import { sourceLink } from "./facts.ts";
import { lookUp } from "./formula.ts";
import type { Material } from "./material.ts";
import { currenciesOf } from "./rates-sheet.ts";
import { type Format, live, type Sheet, type SheetColumn, toSheet, type Value, written } from "./sheet.ts";
import { endOf } from "./values.ts";

/** A row of a view as it is printed. */
export interface PrintedLine {
  readonly cityId: string | undefined;
  readonly cells: readonly Cell[];
  /** Its place among the rows, counted from 0. */
  readonly at: number;
}

const wordy = new Set(["why", "note", "used", "other", "key", "what", "would_help", "measures", "title", "rule"]);

const numeric: readonly (readonly [RegExp, Format])[] = [
  [/usd_(?:low|high)$/, "usd"],
  [/cny_(?:low|high)$/, "cny"],
  [/gdp_share/, "percent"],
  [/^percentile$/, "share"],
  [/(?:^|_)(?:year|from|to)$/, "year"],
  [/(?:^|_)(?:low|high|value|gdp)$/, "money"],
  [/per_usd|score/, "number"],
];

function formatOf(name: string, at: number, rows: readonly PrintedLine[]): Format {
  if (wordy.has(name)) return "words";
  const isNumber = rows.some(({ cells }) => typeof cells[at] === "number" || typeof cells[at] === "object");
  if (!isNumber) return "text";
  return numeric.find(([pattern]) => pattern.test(name))?.[1] ?? "count";
}

const cellOf = (cell: Cell): Value => (typeof cell === "object" ? toNumber(cell) : (cell ?? ""));

/** The columns of a view as they are printed. */
export function printedColumns(
  view: PrintedView,
  rows: readonly PrintedLine[] = [],
  derived?: Derived,
): readonly SheetColumn<PrintedLine>[] {
  return view.columns.map(({ name, says, references }, at) => {
    const isSource = references === "sources" && derived !== undefined;
    return written<PrintedLine>(name, says, formatOf(name, at, rows), ({ cells }) => {
      const value = cellOf(cells[at]);
      return isSource && typeof value === "string" && value !== "" ? sourceLink(value, derived) : value;
    });
  });
}

const titles = {
  denominators: "Denominators: residents and product of each city",
  standings: "Standings: where each city stands in each index",
  readings: "Readings: what each source states of each fact",
  conflicts: "Conflicts: readings beside those that are used",
  gaps: "Gaps: what is missing, and what would help",
  caps: "Caps: sums for each recipient, project or unit",
  "left-out": "Left out: citywide sums that do not count, and why",
  packages: "Policy packages and their years",
  coverage: "Coverage: how much of what a figure needs is there",
  years: "Years: what each city commits from year to year",
} as const;

type Written = keyof typeof titles;

const capital = (says: string): string => `${says[0]?.toUpperCase()}${says.slice(1)}.`;

const emptyCells = "An empty cell means that the column does not apply, or that nothing is stated.";
const asWritten = "Written values for the choices of the cover: they do not follow a change on another sheet.";

function viewSheet(
  name: Written,
  { derived }: Material,
  replaced: (columns: readonly SheetColumn<PrintedLine>[]) => readonly SheetColumn<PrintedLine>[] = (all) => all,
): Sheet {
  const view = views[name];
  const rows = view.print(derived).map((row, at) => ({ ...row, at }));
  const columns = replaced(printedColumns(view, rows, derived));
  const isLive = columns.some(({ formula }) => formula !== undefined);
  return toSheet(
    {
      name: name.replaceAll("-", "_"),
      title: titles[name],
      says: capital(view.says),
      notes: [
        isLive
          ? "Columns of formulas follow a change; all others are written, for the choices of the cover."
          : asWritten,
        emptyCells,
      ],
      kind: isLive ? "live" : "written",
    },
    columns,
    rows,
  );
}

const cellAt = (row: PrintedLine, name: Written, column: string): Cell =>
  row.cells[views[name].columns.findIndex((one) => one.name === column)];

const unknownCount = "number ranked not known";

/** Standings with their percentiles as formulas of place and number ranked. */
function standingsSheet(material: Material): Sheet {
  const percentile = live<PrintedLine>(
    ["percentile", "1 for the first, 0 for the last (rule 9)", "share"],
    `IF(N([@ranked_count])<2,"${unknownCount}",IF([@rank]>[@ranked_count],"${unknownCount}",([@ranked_count]-[@rank])/([@ranked_count]-1)))`,
    (row) => cellOf(cellAt(row, "standings", "percentile") ?? unknownCount),
  );
  return viewSheet("standings", material, (columns) =>
    columns.map((column) => (column.name === "percentile" ? percentile : column)),
  );
}

/** Caps in dollars by the rates of the workbook. */
function capsSheet(material: Material): Sheet {
  const { caps } = material.derived;
  const rates = new Map(currenciesOf(material).map((currency, at) => [currency, at + 1]));
  const inDollars = (end: "low" | "high") =>
    live<PrintedLine>(
      [`usd_${end}`, `the sum in dollars at the market average, ${end} end`, "usd"],
      `IF(NOT(ISNUMBER(${lookUp("rates_used", "usd_rate", "rate_row")})),"no rate",IF(ISNUMBER([@${end}]),[@${end}]/${lookUp("rates_used", "usd_rate", "rate_row")},[@${end}]))`,
      (row) => endOf(caps[row.at]?.usd, end, "no rate"),
    );
  return viewSheet("caps", material, (columns) => [
    ...columns.map((column) =>
      /^usd_(low|high)$/.test(column.name) ? inDollars(column.name.endsWith("low") ? "low" : "high") : column,
    ),
    live(
      ["rate_row", "the row of the currency in rates_used", "row"],
      "MATCH([@currency],rates_used[currency],0)",
      (row) => rates.get(String(cellAt(row, "caps", "currency"))) ?? "",
    ),
  ]);
}

/** Conflicts with the key by which the intensity sheet finds the readings that move a figure. */
const conflictsSheet = (material: Material): Sheet =>
  viewSheet("conflicts", material, (columns) => [
    ...columns,
    written<PrintedLine>(
      "lookup_key",
      "by what formulas find the first reading that moves a figure of a city",
      "text",
      (row) => ["city_id", "moves"].map((column) => String(cellAt(row, "conflicts", column) ?? "")).join("|"),
    ),
  ]);

/** The views that are written, or have single columns of formulas. */
export const viewSheets = (material: Material): readonly Sheet[] => [
  standingsSheet(material),
  capsSheet(material),
  ...(["denominators", "left-out", "packages", "coverage", "gaps"] as const).map((name) => viewSheet(name, material)),
  conflictsSheet(material),
  ...(["readings", "years"] as const).map((name) => viewSheet(name, material)),
];
