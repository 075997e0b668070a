import type { Answer, QueryValues } from "../model/sql-answer.ts";
import { type EngineError, toEngineError } from "./engine-error.ts";
import type { Engine } from "./open-engine.ts";
import { isFloat, kindOf, toCell } from "./to-cell.ts";

/** How long a query may take, in seconds, and how many rows it may come to. */
export interface QueryLimits {
  readonly seconds: number;
  readonly rows: number;
}

export interface Rows extends Pick<Answer, "columns" | "rows"> {
  /** The columns whose numbers are floating-point. */
  readonly floats: readonly string[];
}

/** A query with the values that it reads by name. */
export interface Query {
  readonly sql: string;
  readonly values: QueryValues;
}

/** Runs a query until it is done, has too many rows, or takes too long. */
export async function runQuery(
  { connection, duckdb }: Engine,
  { sql, values }: Query,
  limits: QueryLimits,
): Promise<Rows | EngineError | "too-many-rows"> {
  const timer = setTimeout(() => connection.interrupt(), limits.seconds * 1000);
  try {
    const reader = await connection.streamAndReadUntil(sql, limits.rows + 1, { ...values });
    if (reader.currentRowCount > limits.rows) return "too-many-rows";
    const names = reader.deduplicatedColumnNames();
    return {
      columns: names.map((name, at) => ({ name, kind: kindOf(reader.columnType(at)) })),
      floats: names.filter((_, at) => isFloat(reader.columnType(at))),
      rows: reader.getRows().map((row) => row.map((value) => toCell(value, duckdb))),
    };
  } catch (cause) {
    return toEngineError(cause);
  } finally {
    clearTimeout(timer);
  }
}

export const isError = (given: Rows | EngineError | "too-many-rows"): given is EngineError =>
  typeof given === "object" && "kind" in given;
