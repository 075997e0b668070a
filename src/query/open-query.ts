import type { Derived } from "../derive/derived.ts";
import { type LoadEngine, notInstalled } from "../engine/load-engine.ts";
import { type Engine, openEngine } from "../engine/open-engine.ts";
import { isTree, parseQuery } from "../engine/parse-query.ts";
import { isError, type Query, type QueryLimits, runQuery } from "../engine/run-query.ts";
import { type Relation, relations, rowsOf } from "../export/relation.ts";
import type { Answer, Ask, Refusal } from "../model/sql-answer.ts";
import { formatCount } from "../text/format-number.ts";
import { declareRelation, fillRelation } from "./fill-relation.ts";
import { noteSums, type Read } from "./note-sums.ts";
import { refuseQuery } from "./refuse-query.ts";
import { sqlName } from "./sql-name.ts";
import { teachQuery } from "./teach-query.ts";

/** Queries of one workbook; the engine is opened with the first, and holds only the tables that queries name. */
export interface Queries {
  readonly ask: Ask;
  readonly close: () => void;
}

interface Setting {
  readonly derived: Derived;
  /** The cities whose rows are asked alone; all where none is named. */
  readonly cities?: readonly string[];
  readonly limits: QueryLimits;
  readonly load: LoadEngine;
}

/** The tables and views, each filled when a query first names it. */
async function openTables(engine: Engine, { derived, cities }: Pick<Setting, "derived" | "cities">) {
  for (const relation of relations) await declareRelation(engine, relation);
  const filled = new Map<Relation, Read>();
  const fill = async (relation: Relation): Promise<Read> => {
    const known = filled.get(relation);
    if (known !== undefined) return known;
    const read = { relation, rows: rowsOf(relation, derived, cities) };
    await fillRelation(engine, relation, read.rows);
    filled.set(relation, read);
    return read;
  };
  const byName = new Map(relations.map((relation) => [sqlName(relation.name), relation]));
  return { engine, fill, byName };
}

type Tables = Awaited<ReturnType<typeof openTables>>;

const tooMany = (rows: number): Refusal => ({
  message: `the query has more than ${formatCount(rows, "row")}`,
  hint: "Add limit with a number, choose in where, or group.",
});

async function answer(
  { engine, fill, byName }: Tables,
  { sql, values }: Query,
  limits: QueryLimits,
): Promise<Answer | Refusal> {
  const { seconds } = limits;
  const tree = await parseQuery(engine, sql);
  if (!isTree(tree)) return teachQuery(tree, { sql, relations, seconds });
  const refusal = refuseQuery(tree, sql, { tables: [...byName.keys()], values: Object.keys(values) });
  if (refusal !== undefined) return refusal;
  const named = new Set(tree.tables.map(({ name }) => byName.get(name.toLowerCase())));
  const reads: Read[] = [];
  for (const relation of named) if (relation !== undefined) reads.push(await fill(relation));
  const asked = new Set(tree.values.map(({ name }) => name));
  const read = Object.fromEntries(Object.entries(values).filter(([name]) => asked.has(name)));
  const made = await runQuery(engine, { sql, values: read }, limits);
  if (made === "too-many-rows") return tooMany(limits.rows);
  if (isError(made)) return teachQuery(made, { sql, relations: reads.map(({ relation }) => relation), seconds });
  const { columns, rows } = made;
  return { columns, rows, from: reads.map(({ relation }) => relation.name), notes: noteSums(tree, reads) };
}

/** Opens the tables and views of a workbook for queries; without the engine every query is refused with what to install. */
export function openQueries({ limits, load, ...rest }: Setting): Queries {
  let opened: Promise<Tables | undefined> | undefined;
  const open = async () => {
    const duckdb = await load();
    return duckdb && openTables(await openEngine(duckdb), rest);
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    ask: (sql, values = {}) => {
      opened ??= open();
      const tables = opened;
      const next = last.then(async () => {
        const ready = await tables;
        return ready === undefined ? notInstalled : answer(ready, { sql, values }, limits);
      });
      last = next.catch(() => undefined);
      return next;
    },
    close: () => void opened?.then((tables) => tables?.engine.close()).catch(() => undefined),
  };
}
