import type { Refusal } from "../model/sql-answer.ts";

export type Duckdb = typeof import("@duckdb/node-api");

/** Gives the engine, or nothing where its optional package is not installed. */
export type LoadEngine = () => Promise<Duckdb | undefined>;

const absent = ["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND"];

/** Loads the optional DuckDB, which takes some 100 ms. */
export const loadEngine: LoadEngine = () =>
  import("@duckdb/node-api").catch((cause: NodeJS.ErrnoException) => {
    if (absent.includes(cause.code ?? "")) return undefined;
    throw cause;
  });

/** The version that citybook is tested with. */
export const engineVersion = "1.5.5-r.5";

/** What whoever needs the engine is told where it is missing. */
export const notInstalled: Refusal = {
  message: "the SQL engine is not installed",
  hint: `Run npm install @duckdb/node-api@${engineVersion} (70 MB); all that needs no SQL works without it.`,
};
