import { existsSync, readdirSync } from "node:fs";

const postgresFolders = "/usr/lib/postgresql";

/** The folder of PostgreSQL's programs, the newest where there are several; nothing where there is none. */
export function findPostgres(): string | undefined {
  const versions = existsSync(postgresFolders)
    ? readdirSync(postgresFolders).toSorted((a, b) => Number(b) - Number(a))
    : [];
  return versions.map((version) => `${postgresFolders}/${version}/bin`).find((bin) => existsSync(`${bin}/initdb`));
}

/** The command that begins a ClickHouse server, before its options; nothing where there is none. */
export function findClickhouse(): readonly string[] | undefined {
  if (existsSync("/usr/bin/clickhouse")) return ["/usr/bin/clickhouse", "server"];
  const server = ["/usr/sbin/clickhouse-server", "/usr/bin/clickhouse-server"].find((path) => existsSync(path));
  return server === undefined ? undefined : [server];
}
