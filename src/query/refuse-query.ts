import { positionOf } from "../engine/position.ts";
import type { Named, QueryTree } from "../engine/read-tree.ts";
import type { Refusal } from "../model/sql-answer.ts";
import { formatList } from "../text/format-list.ts";
import { didYouMean } from "../text/nearest.ts";

/** Functions whose answer is another one on another day or in another run. */
export const changingFunctions: readonly string[] = [
  "current_connection_id",
  "current_database",
  "current_query",
  "current_query_id",
  "current_schema",
  "current_schemas",
  "current_setting",
  "current_transaction_id",
  "currval",
  "error",
  "gen_random_uuid",
  "get_current_time",
  "get_current_timestamp",
  "in_search_path",
  "nextval",
  "now",
  "random",
  "setseed",
  "sleep_ms",
  "stats",
  "today",
  "transaction_timestamp",
  "txid_current",
  "uuid",
  "uuidv4",
  "uuidv7",
  "version",
  "write_log",
];

/** The same without brackets. */
const changingWords = ["current_date", "current_time", "current_timestamp", "localtime", "localtimestamp"];

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

const changes = (name: string): Omit<Refusal, "at"> => ({
  message: `"${name}" is another one in every run`,
  hint: "The same query over the same facts gives the same answer: write the day or the number itself.",
});

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
  if (tree.statements === 0) return { message: "the query is empty", hint: 'Write one, such as "from intensity".' };
  if (tree.statements > 1) {
    return { message: `there are ${tree.statements} queries`, hint: "Write one, and none after a semicolon." };
  }
  const maker = tree.tableFunctions.find(({ name }) => !rowMakers.includes(name));
  if (maker !== undefined) {
    const message = `"${maker.name}" is not for queries of a workbook`;
    const hint = `A query reads its tables and views, and no files. Where a table stands may also stand ${formatList(rowMakers, Number.POSITIVE_INFINITY, "or")}.`;
    return { message, hint, ...at(maker) };
  }
  const changing =
    tree.functions.find(({ name }) => [...changingFunctions, ...changingWords].includes(name)) ??
    tree.columns.find(({ name, schema }) => schema === "" && changingWords.includes(name.toLowerCase()));
  if (changing !== undefined) return { ...changes(changing.name), ...at(changing) };
  if (tree.draws) return changes("a sample without repeatable (seed)");
  const value = tree.values.find(({ name }) => !known.values.includes(name));
  if (value !== undefined) {
    const byte = Buffer.byteLength(sql.slice(0, sql.indexOf(`$${value.name}`)));
    return { ...unknownValue(value, known.values), at: positionOf(sql, byte) };
  }
  const unknown = tree.tables.find(isUnknown(tree, known.tables));
  return unknown && { ...unknownTable(unknown, known.tables), ...at(unknown) };
}
