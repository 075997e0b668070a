import type { Refusal } from "../model/sql-answer.ts";
import { positionOf } from "./position.ts";
import type { Named, QueryTree } from "./read-tree.ts";

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

const changes = (name: string): Omit<Refusal, "at"> => ({
  message: `"${name}" is another one in every run`,
  hint: "The same query over the same facts gives the same answer: write the day or the number itself.",
});

/** Why a text is not one query, where it is none or several; `hint` says what to write where it is empty. */
export function refuseSeveral({ statements }: QueryTree, hint: string): Refusal | undefined {
  if (statements === 0) return { message: "the query is empty", hint };
  if (statements === 1) return undefined;
  return { message: `there are ${statements} queries`, hint: "Write one, and none after a semicolon." };
}

/** Why the answer of a query would be another one on another day or in another run, where it would. */
export function refuseChanging(tree: QueryTree, sql: string): Refusal | undefined {
  const at = ({ byte }: Named) => (byte === undefined ? {} : { at: positionOf(sql, byte) });
  const changing =
    tree.functions.find(({ name }) => [...changingFunctions, ...changingWords].includes(name)) ??
    tree.columns.find(({ name, schema }) => schema === "" && changingWords.includes(name.toLowerCase()));
  if (changing !== undefined) return { ...changes(changing.name), ...at(changing) };
  return tree.draws ? changes("a sample without repeatable (seed)") : undefined;
}
