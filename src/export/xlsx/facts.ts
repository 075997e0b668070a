import type { Column } from "../../check/column.ts";
import type { Table } from "../../check/define-table.ts";
import { tables as declared, type TableName } from "../../check/tables.ts";
import type { Derived } from "../../derive/derived.ts";
import { toNumber } from "../../model/exact.ts";
import type { Place } from "../../model/problem.ts";
import { checkColumns } from "./amount-checks.ts";
import { sourceRow } from "./lookups.ts";
import {
  type Choice,
  type Format,
  leadsAlways,
  live,
  type Sheet,
  type SheetColumn,
  toSheet,
  type Value,
  written,
} from "./sheet.ts";
import { dateValue } from "./values.ts";

type FactRow = Readonly<Record<string, unknown>> & { readonly at: Place };

/** The columns beside those of the file: where a row comes from, and whether its reading is used. */
export const besideColumns = {
  file: "file",
  preferred: "preferred",
  rule: "preferred_rule",
  key: "lookup_key",
} as const;

/** What an address is that a spreadsheet takes for a link. */
const mostLink = 2079;

const linkTo = (url: string, text: string): Value =>
  url.length <= mostLink && /^https?:\/\//.test(url) ? { text, link: url } : text;

/** The id of a source, which leads to its address where it has one. */
export function sourceLink(sourceId: string, { source }: Pick<Derived, "source">): Value {
  const url = source(sourceId)?.url;
  return url === undefined ? sourceId : linkTo(url, sourceId);
}

const formatsOfKinds: Readonly<Record<Column<unknown>["kind"], Format>> = {
  text: "words",
  slug: "text",
  word: "text",
  integer: "whole",
  year: "year",
  number: "number",
  date: "date",
  url: "words",
};

/** Sums and values are told apart by their column, since their declaration says only that they are numbers. */
const money = new Set(["amounts low", "amounts high", "indicators value"]);

const formatOf = (table: string, name: string, { kind }: Column<unknown>): Format =>
  money.has(`${table} ${name}`) ? "money" : formatsOfKinds[kind];

const isExact = (value: unknown): value is { readonly n: bigint; readonly d: bigint } =>
  typeof value === "object" && value !== null && "n" in value && "d" in value;

function cellOf(value: unknown, name: string, { kind }: Column<unknown>, derived: Derived): Value {
  if (value === undefined) return "";
  if (isExact(value)) return toNumber(value);
  if (typeof value === "number") return value;
  const text = String(value);
  if (kind === "date") return dateValue(text);
  if (kind === "url") return linkTo(text, text);
  return name === "source_id" ? sourceLink(text, derived) : text;
}

/** The keys by which formulas find rows of a table, beside its own id. */
const lookupKeys: Partial<Readonly<Record<TableName, readonly string[]>>> = {
  amounts: ["measure_id", "item", "basis", "preferred"],
  indicators: ["city_id", "indicator", "year", "boundary", "preferred"],
  exchange_rates: ["currency", "year", "kind", "preferred"],
};

interface Used {
  readonly preferred: string;
  readonly rule: string;
}

type UsedOf = (table: TableName, row: FactRow) => Used;

const readingKey = (table: string, at: Place): string => `${table} ${at.file} ${at.line}`;

function usedIn({ readings, parameters }: Derived): UsedOf {
  const found = new Map(
    readings.map(({ table, at, preferred, rule }) => [
      readingKey(table, at),
      { preferred: preferred ? "yes" : "no", rule },
    ]),
  );
  return (table, row) =>
    found.get(readingKey(table, row.at)) ?? {
      preferred: "no",
      rule:
        table === "amounts"
          ? `not stated by ${parameters.as_reported_by}, whose amounts alone are used`
          : "the implied rate of a newsroom converts nothing",
    };
}

const withReadings: readonly TableName[] = ["amounts", "indicators", "rankings", "exchange_rates"];

/** The units of columns whose numbers are in the unit that another column names. */
const unitsOf: Readonly<Record<string, string>> = { "indicators value": "the unit that the column unit names" };

function ownColumn([name, column]: readonly [string, Column<unknown>], table: string, derived: Derived) {
  const { says, required, words } = column;
  const said = [says, required ? "" : "empty where it is not stated", words === undefined ? "" : words.join(" | ")];
  const unit = unitsOf[`${table} ${name}`];
  return {
    ...written<FactRow>(name, said.filter((one) => one !== "").join("; "), formatOf(table, name, column), (row) =>
      cellOf(row[name], name, column, derived),
    ),
    ...(unit === undefined ? {} : { unit }),
  };
}

function readingColumns(table: TableName, used: UsedOf): readonly SheetColumn<FactRow>[] {
  if (!withReadings.includes(table)) return [];
  const { preferred, rule } = besideColumns;
  return [
    written(preferred, "yes for the reading that is used in calculations", "text", (row) => used(table, row).preferred),
    written(
      rule,
      "the first rule that tells it apart from the other readings; the sheet Rules has them in their order; written",
      "words",
      (row) => used(table, row).rule,
    ),
  ];
}

function keyColumns(table: TableName, used: UsedOf): readonly SheetColumn<FactRow>[] {
  const names = lookupKeys[table];
  if (names === undefined) return [];
  const cell = (row: FactRow, name: string) =>
    name === besideColumns.preferred ? used(table, row).preferred : String(row[name] ?? "");
  return [
    live(
      [besideColumns.key, "by what formulas find the row", "text"],
      names.map((name) => `[@${name}]`).join('&"|"&'),
      (row) => names.map((name) => cell(row, name)).join("|"),
    ),
  ];
}

const titles: Readonly<Record<TableName, string>> = {
  cities: "Cities",
  city_aliases: "Names of cities",
  indicators: "Indicators: residents, products and other figures of cities",
  indicator_types: "Kinds of indicators",
  indices: "Indices",
  index_editions: "Editions of indices",
  rankings: "Rankings: places in indices",
  policy_packages: "Policy packages",
  measures: "Measures",
  amounts: "Amounts: sums that measures name",
  exchange_rates: "Exchange rates",
  sources: "Sources",
  claims: "Claims: what sources say, as checks",
};

const rowsOf = (name: TableName, { tables }: Derived): readonly FactRow[] => tables[name];

type Shown = (file: string) => string;

/** The row of the source, for readings that figures rest on; the source_id itself leads to its address. */
function sourceColumns(table: TableName, derived: Derived): readonly SheetColumn<FactRow>[] {
  if (lookupKeys[table] === undefined) return [];
  const rows = sourceRow(derived);
  return [leadsAlways(["source_link", "sources"], rows.formula, (row) => rows.of(String(row["source_id"])))];
}

/** What a data validation can list, in signs. */
const mostListed = 255;

/** The words that the cells of a table may hold, offered where they are edited. */
function choicesOf(columns: readonly SheetColumn<FactRow>[], table: Table): readonly Choice[] {
  return columns.flatMap(({ name }, column) => {
    const words = name === besideColumns.preferred ? ["yes", "no"] : table.columns[name]?.words;
    return words === undefined || words.join(",").length > mostListed ? [] : [{ column, words }];
  });
}

const empty = "An empty cell means that the source does not state it, or that it does not apply.";

/** What must be known before a fact is changed. */
const notesOf: Partial<Readonly<Record<TableName, readonly string[]>>> = {
  amounts: [
    "Input: change any cell, and the live sheets follow. Which ends count is for qualifier to say: exact and about take low for both ends, up-to takes high alone, at-least takes low alone, range takes both.",
    "To use another reading of a sum, set preferred to no in its row and to yes in the other one; the column check says where that is not clear. A reading in another currency needs a new export.",
  ],
  indicators: [
    "Input: change any cell, and the live sheets follow. To use another reading, set preferred to no in its row and to yes in the other one.",
  ],
  exchange_rates: [
    "Input: change any cell, and the live sheets follow. To use another reading, set preferred to no in its row and to yes in the other one.",
  ],
  rankings: ["The columns preferred and preferred_rule are written: no sheet follows a change of them."],
};

/** The facts of one table as they stand in the packs, each row with its file. */
function factSheet(name: TableName, derived: Derived, { used, shown }: { used: UsedOf; shown: Shown }): Sheet {
  const table: Table = declared[name];
  const columns = [
    ...Object.entries(table.columns).map((column) => ownColumn(column, name, derived)),
    ...readingColumns(name, used),
    ...keyColumns(name, used),
    ...(name === "amounts" ? checkColumns(derived, (row) => used(name, row).preferred) : []),
    ...sourceColumns(name, derived),
    written<FactRow>(besideColumns.file, "the file that the row comes from", "words", ({ at }) => shown(at.file)),
  ];
  return toSheet(
    {
      name,
      title: titles[name],
      says: `Each row is ${table.says}.`,
      notes: [...(notesOf[name] ?? []), empty],
      kind: "facts",
      choices: choicesOf(columns, table),
    },
    columns,
    rowsOf(name, derived),
  );
}

/** All facts, one sheet a table. */
export function factSheets(derived: Derived, shown: Shown): readonly Sheet[] {
  const used = usedIn(derived);
  const names = Object.keys(declared).filter((name): name is TableName => Object.hasOwn(declared, name));
  return names.map((name) => factSheet(name, derived, { used, shown }));
}
