// Before the long tests: a PostgreSQL and a ClickHouse that parts of tables are asked from. Installs Debian's where they
// are missing and may be installed. Where CI is set, they must be there: without them the run ends here.
import { findClickhouse, findPostgres } from "./find-databases.ts";
import { installDebian } from "./install-debian.ts";

const missing = [
  ...(findPostgres() === undefined ? ["postgresql"] : []),
  ...(findClickhouse() === undefined ? ["clickhouse-server"] : []),
];

if (missing.length > 0) {
  const installed = installDebian(missing) && findPostgres() !== undefined && findClickhouse() !== undefined;
  if (!installed) {
    console.error(
      `No ${missing.join(" and no ")} was found: install it (on Debian: sudo apt-get install ${missing.join(" ")}); queries to it are then not tested.`,
    );
    if (process.env["CI"]) process.exitCode = 1;
  }
}
