import type { PartHeader } from "../../connect/part-header.ts";
import type { Connection } from "../../model/connection.ts";
import type { Disk } from "../../read/disk.ts";

/**
 * When a connection is asked: at every run; where no rows are kept that its query gave; or never, while queries over
 * files of their folder run all the same.
 */
export type Asking = "always" | "where-needed" | "offline";

/** What asking for parts of tables needs of its surroundings. */
export interface Asker {
  readonly root: string;
  readonly disk: Disk;
  readonly connections: ReadonlyMap<string, Connection>;
  readonly asking: Asking;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly say: (text: string) => void;
  readonly progress: (text: string) => void;
  /** ISO date and time of now, in UTC. */
  readonly moment: () => string;
}

/** A query that gives a part of a table. */
export interface Part {
  /** The path of its file. */
  readonly path: string;
  /** The name of its table. */
  readonly table: string;
  /** The text of its file, with line ends of one sign. */
  readonly sql: string;
  readonly header: PartHeader;
}
