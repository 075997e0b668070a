import type { DuckDBConnection } from "@duckdb/node-api";
import type { Duckdb } from "./load-engine.ts";

/** A database of its own in the memory of this process, that reaches nothing outside of it. */
export interface Engine {
  readonly duckdb: Duckdb;
  readonly connection: DuckDBConnection;
  readonly close: () => void;
}

/** What the engine may use of the memory. */
export const memoryLimit = "1GB";

/** No network and no extension; one thread, so that rows keep their order and sums their last digit. */
const settings = {
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
  allow_community_extensions: "false",
  allow_unredacted_secrets: "false",
  memory_limit: memoryLimit,
  temp_directory: "",
  threads: "1",
  preserve_insertion_order: "true",
  errors_as_json: "true",
};

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Opens an empty database whose settings no query can change; it reads no file but those of the whole paths. */
export async function openEngine(duckdb: Duckdb, paths: readonly string[] = []): Promise<Engine> {
  const instance = await duckdb.DuckDBInstance.create(":memory:", settings);
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  if (paths.length > 0) await connection.run(`SET allowed_paths = [${paths.map(quoted).join(", ")}]`);
  await connection.run("SET enable_external_access = false");
  await connection.run("SET lock_configuration = true");
  return {
    duckdb,
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
