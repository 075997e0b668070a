import { join } from "node:path";
import { checkTables } from "../../src/check/check-tables.ts";
import { knownTables } from "../../src/check/known-tables.ts";
import { type TableName, tables } from "../../src/check/tables.ts";
import { openDisk } from "../../src/cli/node-disk.ts";
import type { Problem } from "../../src/model/problem.ts";
import { readDatasets } from "../../src/read/read-datasets.ts";
import { excelCsv } from "../../src/text/excel-csv.ts";

type Rows = readonly Readonly<Record<string, string>>[];

/** What every row of a table has where a test does not say otherwise. */
const usual: Partial<Record<TableName, Readonly<Record<string, string>>>> = {
  amounts: { source_id: "gazette", currency: "USD", period: "unstated", certainty: "stated" },
  measures: {
    package_id: "betaville-plan",
    title: "Made up",
    category: "other",
    instrument: "grant",
    level: "city",
    scope: "ai",
    payer: "public",
    purpose: "support",
    money: "named",
  },
  rankings: {
    index_id: "made-up-index",
    edition: "2024",
    scope: "group:made-up",
    source_id: "gazette",
    certainty: "stated",
    shared_unit: "no",
  },
  indicators: { city_id: "gammaton", boundary: "municipality", source_id: "gazette" },
  sources: { title: "Made up", publisher: "Nobody", language: "en", kind: "news", note: "" },
  cities: { name: "Made up", country: "Land", boundary: "municipality", source_id: "gazette" },
  policy_packages: {
    city_id: "betaville",
    title: "Made up",
    issuer: "Nobody",
    status: "announced",
    source_id: "gazette",
  },
};

function toCsv(name: TableName, rows: Rows): string {
  const columns = Object.keys(tables[name].columns);
  const cells = rows.map((row) => columns.map((column) => row[column] ?? usual[name]?.[column] ?? ""));
  return excelCsv([columns, ...cells])
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n");
}

const disk = openDisk(join(import.meta.dirname, "../fixtures"));

/** The problems of the made-up workbook with these rows laid over it, on 1 December 2026. */
export function problemsWith(laid: Partial<Record<TableName, Rows>>): readonly Problem[] {
  const files = new Map(
    Object.entries(laid).map(([name, rows]) => [`over/${name}.csv`, toCsv(name as TableName, rows)]),
  );
  const over = {
    list: (folder: string) => (folder === "over" ? [...files.keys()] : disk.list(folder)),
    read: (path: string) => {
      const text = files.get(path);
      return text === undefined ? disk.read(path) : new TextEncoder().encode(text);
    },
  };
  return checkTables(readDatasets(["three-cities/datasets", "over"], over, knownTables), { today: "2026-12-01" })
    .problems;
}

/** The codes of those problems, but for that some of the rows replace others, which they are laid over them to do. */
export const codesWith = (laid: Partial<Record<TableName, Rows>>): readonly string[] =>
  problemsWith(laid)
    .map(({ code }) => code)
    .filter((code) => code !== "replaced-row");
