import { positionOf } from "../engine/position.ts";
import type { Named, QueryTree } from "../engine/read-tree.ts";
import { refuseChanging, refuseSeveral } from "../engine/refuse-changing.ts";
import type { Refusal } from "../model/sql-answer.ts";
import { formatList } from "../text/format-list.ts";
import { didYouMean } from "../text/nearest.ts";

/** What may stand where a table could, beside the tables and views: rows that a query makes itself. */
const rowMakers = ["range", "generate_series", "unnest"];

const looksLikeFile = (name: string): boolean => /[./\\:*]/.test(name);

/** The tables of a query that are none of the workbook's and none of its own. */
const isUnknown =
  ({ given }: QueryTree, known: readonly string[]) =>
  ({ name, schema }: Named): boolean => {
    if (schema === "information_schema") return false;
    const lower = name.toLowerCase();
    return !(known.includes(lower) || (schema === "" && given.has(lower))) || !["", "main"].includes(schema);
  };

function unknownTable({ name, schema }: Named, known: readonly string[]): Omit<Refusal, "at"> {
  const full = schema === "" ? name : `${schema}.${name}`;
  return {
    message: `"${full}" is not a table or view`,
    hint: looksLikeFile(full)
      ? "A query reads the tables and views of the workbook, and no files. citybook import brings a file into a pack."
      : `${didYouMean(full.replaceAll("-", "_"), known)}Known are ${formatList(known)}.`,
  };
}

function unknownValue({ name }: Named, known: readonly string[]): Omit<Refusal, "at"> {
  const list = known.map((one) => `$${one}`);
  const hint =
    list.length === 0 ? "Write the value itself." : `${didYouMean(`$${name}`, list)}Here is ${formatList(list)}.`;
  return { message: `"$${name}" has no value here`, hint };
}

interface Known {
  /** The names of the tables and views in SQL. */
  readonly tables: readonly string[];
  /** The names of the values that a query can read. */
  readonly values: readonly string[];
}

/** Why a query is not run, where it is none that asks the workbook and nothing else. */
export function refuseQuery(tree: QueryTree, sql: string, known: Known): Refusal | undefined {
  const at = ({ byte }: Named) => (byte === undefined ? {} : { at: positionOf(sql, byte) });
  const several = refuseSeveral(tree, 'Write one, such as "from intensity".');
  if (several !== undefined) return several;
  const maker = tree.tableFunctions.find(({ name }) => !rowMakers.includes(name));
  if (maker !== undefined) {
    const message = `"${maker.name}" is not for queries of a workbook`;
    const hint = `A query reads its tables and views, and no files. Where a table stands may also stand ${formatList(rowMakers, Number.POSITIVE_INFINITY, "or")}.`;
    return { message, hint, ...at(maker) };
  }
  const changing = refuseChanging(tree, sql);
  if (changing !== undefined) return changing;
  const value = tree.values.find(({ name }) => !known.values.includes(name));
  if (value !== undefined) {
    const byte = Buffer.byteLength(sql.slice(0, sql.indexOf(`$${value.name}`)));
    return { ...unknownValue(value, known.values), at: positionOf(sql, byte) };
  }
  const unknown = tree.tables.find(isUnknown(tree, known.tables));
  return unknown && { ...unknownTable(unknown, known.tables), ...at(unknown) };
}
