import type { QueryTree } from "../engine/read-tree.ts";
import type { Relation, RelationRow } from "../export/relation.ts";
import { formatList } from "../text/format-list.ts";
import { sqlName } from "./sql-name.ts";

const sums = ["sum", "fsum", "sumkahan", "kahan_sum", "avg", "mean", "favg", "median"];

/** A relation that a query reads, with its rows. */
export interface Read {
  readonly relation: Relation;
  readonly rows: readonly RelationRow[];
}

/** The columns of a relation that say what the numbers of another are: its unit, and for a stated sum whom it is for. */
function saidBy({ columns }: Relation, unit: string): readonly string[] {
  const units = [...unit.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const isStated = columns.some(({ name }) => name === "qualifier");
  return isStated && units.includes("currency") ? [...units, "basis"] : units;
}

/** Whether rows with a number in one column differ in another. */
function differIn({ relation, rows }: Read, name: string, at: number): boolean {
  const other = relation.columns.findIndex((column) => column.name === name);
  return new Set(rows.flatMap(({ cells }) => (cells[at] === undefined ? [] : [cells[other]]))).size > 1;
}

const otherEnd: Readonly<Record<string, string>> = { low: "high", high: "low" };

/** Whether some rows state only the other end of a sum, so that adding up this one passes over them. */
function isHalf({ relation, rows }: Read, name: string, at: number): boolean {
  const other = relation.columns.findIndex((column) => column.name === otherEnd[name]);
  const states = relation.columns.some((column) => column.name === "qualifier");
  return states && other >= 0 && rows.some(({ cells }) => cells[at] === undefined && cells[other] !== undefined);
}

function noteColumn(read: Read, at: number, named: ReadonlySet<string>): readonly string[] {
  const { name = "", unit = "" } = read.relation.columns[at] ?? {};
  const of = `"${name}" of ${sqlName(read.relation.name)}`;
  const mixed = saidBy(read.relation, unit).filter((one) => !named.has(one) && differIn(read, one, at));
  const differ = formatList(mixed.map((one) => `"${one}"`));
  return [
    ...(mixed.length === 0
      ? []
      : [`${of} is added up over rows that differ in ${differ}: group by ${formatList(mixed)}, or choose in where`]),
    ...(named.has("qualifier") || !isHalf(read, name, at)
      ? []
      : [`${of} is empty in rows that state only the other end, and a sum passes over them: choose by qualifier`]),
  ];
}

/**
 * What is to be said of a query that adds numbers up which its tables keep apart: sums in several currencies, or for
 * the whole city beside sums for each firm, where the query names nowhere the column that tells them apart; and sums
 * of which some rows state only the other end.
 */
export function noteSums({ functions, columns }: QueryTree, reads: readonly Read[]): readonly string[] {
  const named = new Set(columns.map(({ name }) => name.toLowerCase()));
  const added = new Set(functions.filter(({ name }) => sums.includes(name)).flatMap((call) => call.columns));
  return reads.flatMap((read) =>
    read.relation.columns.flatMap(({ name }, at) => (added.has(name) ? noteColumn(read, at, named) : [])),
  );
}
