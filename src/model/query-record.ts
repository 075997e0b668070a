/** A file that a query has read, with what it held. */
export interface ReadFile {
  /** Its path from the folder of the query on. */
  readonly file: string;
  readonly sha256: string;
}

/** What is kept of a query beside its rows: who was asked what, and when. */
export interface QueryRecord {
  /** The name of the connection in citybook.yaml; nothing for the database within citybook. */
  readonly connection: string | undefined;
  /** The database with its version: "PostgreSQL 15.18". */
  readonly engine: string;
  /** The query as its file held it. */
  readonly query: string;
  /** ISO date and time in UTC. */
  readonly askedAt: string;
  readonly rows: number;
  /** SHA-256 of the rows as they are kept, as hexadecimal. */
  readonly sha256: string;
  /** The files that the query read, in the order of their paths. */
  readonly files: readonly ReadFile[];
}

/** Why rows are not those that the query gives now: the connection failed, or the query was changed since. */
export type Staleness = "connection-failed" | "query-changed";

/** The rows that a query of a part came to, as the page of sources tells of them. */
export interface AskedPart {
  /** The file of the query as problems name it. */
  readonly path: string;
  readonly record: QueryRecord;
  readonly stale: Staleness | undefined;
}
