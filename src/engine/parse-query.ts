import { type EngineError, toEngineError } from "./engine-error.ts";
import type { Engine } from "./open-engine.ts";
import { type QueryTree, readTree } from "./read-tree.ts";

/** Parses a query without running it; statements that are no questions do not parse here. */
export async function parseQuery({ connection }: Engine, sql: string): Promise<QueryTree | EngineError> {
  const prepared = await connection.prepare("SELECT json_serialize_sql($1::VARCHAR)");
  try {
    prepared.bindVarchar(1, sql);
    const [row] = (await prepared.runAndReadAll()).getRows();
    const serialized: unknown = JSON.parse(String(row?.[0]));
    if (typeof serialized !== "object" || serialized === null) throw new Error("the engine gave no tree of the query");
    if (Reflect.get(serialized, "error") !== true) return readTree(serialized);
    const position: unknown = Reflect.get(serialized, "position");
    return {
      kind: String(Reflect.get(serialized, "error_type")),
      message: String(Reflect.get(serialized, "error_message")),
      name: undefined,
      subtype: undefined,
      byte: position === undefined ? undefined : Number(position),
    };
  } catch (cause) {
    return toEngineError(cause);
  } finally {
    prepared.destroySync();
  }
}

export const isTree = (parsed: QueryTree | EngineError): parsed is QueryTree => "statements" in parsed;
