import type { Connection } from "../model/connection.ts";
import type { Failure, PartAnswer, PartQuery } from "./answer.ts";
import type { AskTarget } from "./target.ts";

/** Puts a query to a database by its own client; the password comes from the environment. */
export async function askConnection(
  query: PartQuery,
  connection: Connection,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<PartAnswer | Failure> {
  const { passwordFrom, engine, name } = connection;
  const password = passwordFrom === undefined ? undefined : environment[passwordFrom];
  if (passwordFrom !== undefined && password === undefined) {
    return {
      failed: "connection",
      message: `${name} could not be asked: ${passwordFrom} is not set`,
      hint: `Set the environment variable ${passwordFrom} to the password; --offline uses the rows from before.`,
    };
  }
  const ask: AskTarget =
    engine === "postgres"
      ? (await import("./ask-postgres.ts")).askPostgres
      : (await import("./ask-clickhouse.ts")).askClickhouse;
  return ask(query, { connection, password });
}
