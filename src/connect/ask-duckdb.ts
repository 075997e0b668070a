import type { EngineError } from "../engine/engine-error.ts";
import { type Duckdb, engineVersion, type LoadEngine, notInstalled } from "../engine/load-engine.ts";
import { memoryLimit, openEngine } from "../engine/open-engine.ts";
import { isTree, parseQuery } from "../engine/parse-query.ts";
import { positionOf } from "../engine/position.ts";
import { refuseChanging, refuseSeveral } from "../engine/refuse-changing.ts";
import { isError, runQuery } from "../engine/run-query.ts";
import { factText } from "../model/cell.ts";
import type { Refusal } from "../model/sql-answer.ts";
import { type Failure, mostRows, type PartAnswer, type PartQuery, tooManyRows, tooSlow } from "./answer.ts";
import { firstLine } from "./error-fields.ts";
import { type FoundFiles, namedFiles } from "./named-files.ts";
import { withWholePaths } from "./whole-paths.ts";

const asFailure = (refusal: Refusal): Failure => ({ failed: "query", ...refusal });

function told({ kind, message, byte }: EngineError, { sql, seconds }: PartQuery): Failure {
  if (/interrupt/i.test(kind)) return tooSlow(seconds);
  const at = byte === undefined ? {} : { at: positionOf(sql, byte) };
  if (/Memory/.test(kind)) {
    const hint = "Group by fewer columns, or keep the rows in a database that a connection leads to.";
    return { failed: "query", message: `the query needs more than ${memoryLimit} of memory`, hint, ...at };
  }
  if (/not implemented/i.test(kind)) {
    const hint = "Write a select that gives the columns of the table.";
    return { failed: "query", message: "this statement is no question", hint };
  }
  const [, ...rest] = message.split("\n").map((line) => line.trim());
  const hint = rest.filter((line) => line !== "").join(" ") || "The SQL is that of DuckDB, close to PostgreSQL's.";
  return { failed: "query", message: firstLine(message), hint, ...at };
}

/** The files that a query reads, by the paths below its folder; or why it is not run. */
export async function filesOfQuery(
  { sql, seconds }: PartQuery,
  there: readonly string[],
  load: LoadEngine,
): Promise<readonly FoundFiles[] | Failure> {
  const duckdb = await load();
  if (duckdb === undefined) return { ...asFailure(notInstalled), failed: "connection" };
  const engine = await openEngine(duckdb);
  try {
    const tree = await parseQuery(engine, sql);
    if (!isTree(tree)) return told(tree, { sql, seconds });
    const refusal = refuseSeveral(tree, "Write one that gives the columns of the table.") ?? refuseChanging(tree, sql);
    if (refusal !== undefined) return asFailure(refusal);
    const [value] = tree.values;
    if (value === undefined) return namedFiles(tree, sql, there);
    const hint = "Write the value itself: the rows of a part are the same under all parameters.";
    return { failed: "query", message: `"$${value.name}" has no value here`, hint };
  } finally {
    engine.close();
  }
}

interface Reading {
  /** The folder of the query as a whole path. */
  readonly folder: string;
  /** What `filesOfQuery` has found. */
  readonly files: readonly FoundFiles[];
}

/** Runs a query over files of its folder, in this process, with nothing else in reach. */
export async function askDuckdb(
  query: PartQuery,
  { folder, files }: Reading,
  load: () => Promise<Duckdb | undefined>,
): Promise<PartAnswer | Failure> {
  const duckdb = await load();
  if (duckdb === undefined) return { ...asFailure(notInstalled), failed: "connection" };
  const { sql, back } = withWholePaths(query.sql, files, folder);
  const engine = await openEngine(
    duckdb,
    files.flatMap(({ paths }) => paths.map((path) => `${folder}/${path}`)),
  );
  try {
    const made = await runQuery(engine, { sql, values: {} }, { seconds: query.seconds, rows: mostRows });
    if (made === "too-many-rows") return tooManyRows;
    if (isError(made)) return told({ ...made, byte: made.byte === undefined ? undefined : back(made.byte) }, query);
    return {
      engine: `DuckDB ${engineVersion.replace(/-.*$/, "")}`,
      columns: made.columns.map(({ name }) => ({ name, isFloat: made.floats.includes(name) })),
      rows: made.rows.map((row) => row.map(factText)),
    };
  } finally {
    engine.close();
  }
}
