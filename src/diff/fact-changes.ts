import { tables as declared, type TableName, type Tables } from "../check/tables.ts";
import { type Cell, cellText } from "../model/cell.ts";
import type { Place } from "../model/problem.ts";

/** A row of the datasets that one side has and the other has not, or has with other values. */
export interface FactChange {
  readonly kind: "added" | "removed" | "changed";
  readonly table: TableName;
  /** The key of the row: column=value, joined by ";". */
  readonly key: string;
  /** The city that the row is about, where it is about one. */
  readonly city: string | undefined;
  /** Where the row stands: on the new side, or on the old one where it was removed. */
  readonly at: Place;
  /** What is in it that differs; of a row that only one side has, what it states beside its key. */
  readonly columns: readonly { readonly name: string; readonly old: string; readonly new: string }[];
}

interface Row {
  readonly at: Place;
}

const isCell = (value: unknown): value is Cell =>
  typeof value === "string" ||
  typeof value === "number" ||
  (typeof value === "object" && value !== null && "n" in value);

function textOf(row: Row | undefined, name: string): string {
  const value: unknown = row === undefined ? undefined : Reflect.get(row, name);
  return isCell(value) ? cellText(value) : "";
}

const keyOf = (row: Row, table: TableName): string =>
  declared[table].key.map((name) => `${name}=${textOf(row, name)}`).join(";");

/** The city that a row is about, through its measure and package where it has no city itself. */
function cityFinder({ measures, policy_packages }: Tables): (row: Row) => string | undefined {
  const ofPackage = new Map(policy_packages.map((row) => [row.package_id, row.city_id]));
  const ofMeasure = new Map(measures.map((row) => [row.measure_id, ofPackage.get(row.package_id)]));
  return (row) =>
    textOf(row, "city_id") || (ofMeasure.get(textOf(row, "measure_id")) ?? ofPackage.get(textOf(row, "package_id")));
}

interface Pair {
  readonly old: Row | undefined;
  readonly new: Row | undefined;
}

function pairRows(old: readonly Row[], fresh: readonly Row[], table: TableName): ReadonlyMap<string, Pair> {
  const pairs = new Map<string, Pair>(fresh.map((row) => [keyOf(row, table), { old: undefined, new: row }]));
  for (const row of old) {
    const key = keyOf(row, table);
    pairs.set(key, { old: row, new: pairs.get(key)?.new });
  }
  return pairs;
}

function columnsOf(pair: Pair, table: TableName): FactChange["columns"] {
  const { columns, key } = declared[table];
  const keys: readonly string[] = key;
  return Object.keys(columns).flatMap((name) => {
    const [old, fresh] = [textOf(pair.old, name), textOf(pair.new, name)];
    return old === fresh || keys.includes(name) ? [] : [{ name, old, new: fresh }];
  });
}

function changesOf(table: TableName, sides: { readonly old: Tables; readonly new: Tables }): readonly FactChange[] {
  const [oldCity, newCity] = [cityFinder(sides.old), cityFinder(sides.new)];
  return [...pairRows(sides.old[table], sides.new[table], table)].flatMap(([key, pair]): FactChange[] => {
    const columns = columnsOf(pair, table);
    const row = pair.new ?? pair.old;
    if (row === undefined || (pair.old !== undefined && pair.new !== undefined && columns.length === 0)) return [];
    const kind = pair.old === undefined ? "added" : pair.new === undefined ? "removed" : "changed";
    return [{ kind, table, key, city: (pair.new === undefined ? oldCity : newCity)(row), at: row.at, columns }];
  });
}

const names = Object.keys(declared).filter((name): name is TableName => Object.hasOwn(declared, name));

/** Every row that was added, removed or changed, by table and key. In which file a row stands is no change. */
export const factChanges = (old: Tables, fresh: Tables): readonly FactChange[] =>
  names.flatMap((table) =>
    changesOf(table, { old, new: fresh }).toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)),
  );
