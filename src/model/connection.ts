import type { Place } from "./problem.ts";

/** The kinds of databases that a part of a table can be asked from. */
export const engines = ["postgres", "clickhouse"] as const;

export type EngineName = (typeof engines)[number];

/** A database that citybook.yaml names; of its password only where it stands in the environment. */
export interface Connection {
  readonly name: string;
  readonly engine: EngineName;
  readonly host: string;
  readonly port: number;
  readonly database: string | undefined;
  readonly user: string | undefined;
  /** The environment variable that holds the password. */
  readonly passwordFrom: string | undefined;
  readonly tls: boolean;
  /** How long a query may take. */
  readonly seconds: number;
  /** Where it stands in citybook.yaml. */
  readonly place: Place;
}
