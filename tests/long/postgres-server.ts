import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPostgres } from "../../scripts/find-databases.ts";
import { freePorts } from "./free-ports.ts";

export const password = "not-a-secret";

/** A PostgreSQL of its own on this computer, with the user owner and the database postgres. */
export interface PostgresServer {
  readonly port: number;
  /** Runs statements as owner. */
  readonly run: (sql: string, input?: string) => void;
  readonly stop: () => void;
  readonly close: () => void;
}

/** PostgreSQL refuses to run as root: then its own user runs it. */
const asOther = (words: readonly string[]): readonly string[] =>
  process.getuid?.() === 0 ? ["runuser", "-u", "postgres", "--", ...words] : words;

function command(words: readonly string[], input?: string): void {
  const [program = "", ...rest] = words;
  const { status, stderr, error } = spawnSync(program, rest, {
    encoding: "utf8",
    stdio: ["pipe", "ignore", "pipe"],
    input,
    env: { ...process.env, PGPASSWORD: password },
  });
  if (status !== 0) throw new Error(`${words.join(" ")}: ${error?.message ?? stderr}`);
}

/** Begins a PostgreSQL in a temporary folder; nothing where none is installed. */
export async function startPostgres(): Promise<PostgresServer | undefined> {
  const bin = findPostgres();
  if (bin === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "citybook-postgres-"));
  writeFileSync(join(folder, "password"), password);
  if (process.getuid?.() === 0) command(["chown", "-R", "postgres", folder]);
  const data = join(folder, "data");
  const [port = 0] = await freePorts(1);
  const init = [
    "-U",
    "owner",
    `--pwfile=${join(folder, "password")}`,
    "-A",
    "scram-sha-256",
    "-N",
    "--no-locale",
    "-E",
    "UTF8",
  ];
  command(asOther([`${bin}/initdb`, "-D", data, ...init]));
  const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories='' -c fsync=off`;
  const control = (...words: readonly string[]) => command(asOther([`${bin}/pg_ctl`, "-D", data, "-w", ...words]));
  control("-o", options, "-l", join(folder, "log"), "start");
  let isUp = true;
  const stop = () => {
    if (isUp) control("-m", "immediate", "stop");
    isUp = false;
  };
  const address = ["-h", "127.0.0.1", "-p", String(port), "-U", "owner", "-d", "postgres"];
  return {
    port,
    run: (sql, input) => command([`${bin}/psql`, ...address, "-v", "ON_ERROR_STOP=1", "-q", "-c", sql], input),
    stop,
    close: () => {
      stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
