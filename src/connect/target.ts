import type { Connection } from "../model/connection.ts";
import type { Failure, PartAnswer, PartQuery } from "./answer.ts";
import { fieldOf, firstLine } from "./error-fields.ts";

/** A database to ask, with what opens it. */
export interface Target {
  readonly connection: Connection;
  readonly password: string | undefined;
}

export type AskTarget = (query: PartQuery, target: Target) => Promise<PartAnswer | Failure>;

const unreachable: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing answers there",
  ENOTFOUND: "the name is not known",
  EAI_AGAIN: "the name is not known",
  ETIMEDOUT: "no answer came",
  EHOSTUNREACH: "there is no way to it",
  ENETUNREACH: "there is no way to it",
  ECONNRESET: "the connection was broken off",
  EPIPE: "the connection was broken off",
  ENOENT: "there is no socket",
};

/** What a failure to reach a database means; its own words where they are not known. */
export function connectionFailure(cause: unknown, { name, host, port }: Connection): Failure {
  const inner: unknown = cause instanceof AggregateError ? cause.errors[0] : cause;
  const says = unreachable[fieldOf(inner, "code")] ?? firstLine(fieldOf(inner, "message"));
  return {
    failed: "connection",
    message: `${name} at ${host}:${port} could not be asked: ${says}`,
    hint: `See that the database runs and takes connections, and that host and port of ${name} in citybook.yaml are right; --offline uses the rows from before.`,
  };
}
