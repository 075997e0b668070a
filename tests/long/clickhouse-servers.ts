import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findClickhouse } from "../../scripts/find-databases.ts";
import { freePorts } from "./free-ports.ts";
import { password } from "./postgres-server.ts";

/** Two ClickHouse servers on this computer that are the shards of the cluster "two", with the users writer and reader. */
export interface ClickhouseServers {
  /** The HTTP port of each. */
  readonly ports: readonly number[];
  /** Runs a statement as writer on one of them; rows follow the statement. */
  readonly run: (at: number, statement: string, rows?: string) => Promise<string>;
  /** Ends one of them. */
  readonly stop: (at: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Ports {
  readonly http: number;
  readonly tcp: number;
  readonly between: number;
}

function writeConfig(folder: string, own: Ports, all: readonly Ports[]): void {
  const shards = all.map(
    ({ tcp }) =>
      `<shard><replica><host>127.0.0.1</host><port>${tcp}</port><user>writer</user><password>${password}</password></replica></shard>`,
  );
  const user = (name: string, profile: string) =>
    `<${name}><password>${password}</password><networks><ip>127.0.0.1</ip></networks><profile>${profile}</profile><quota>default</quota></${name}>`;
  writeFileSync(
    join(folder, "config.xml"),
    `<yandex><logger><level>error</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger><http_port>${own.http}</http_port><tcp_port>${own.tcp}</tcp_port><interserver_http_port>${own.between}</interserver_http_port><interserver_http_host>127.0.0.1</interserver_http_host><listen_host>127.0.0.1</listen_host><path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path><users_config>users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database><mark_cache_size>67108864</mark_cache_size><timezone>UTC</timezone><remote_servers><two>${shards.join("")}</two></remote_servers></yandex>`,
  );
  writeFileSync(
    join(folder, "users.xml"),
    `<yandex><profiles><default/><careful><readonly>1</readonly></careful></profiles><users>${user("writer", "default")}${user("reader", "careful")}</users><quotas><default/></quotas></yandex>`,
  );
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGKILL");
  await exit;
}

/** Begins two ClickHouse servers in a temporary folder; nothing where none is installed. */
export async function startClickhouse(): Promise<ClickhouseServers | undefined> {
  const [program, ...words] = findClickhouse() ?? [];
  if (program === undefined) return undefined;
  const root = mkdtempSync(join(tmpdir(), "citybook-clickhouse-"));
  const free = await freePorts(6);
  const all = [0, 1].map((at) => ({ http: free[at] ?? 0, tcp: free[at + 2] ?? 0, between: free[at + 4] ?? 0 }));
  const children = all.map((own, at) => {
    const folder = join(root, String(at));
    mkdirSync(folder);
    writeConfig(folder, own, all);
    return spawn(program, [...words, `--config-file=${folder}/config.xml`], { cwd: folder, stdio: "ignore" });
  });
  const run = async (at: number, statement: string, rows?: string): Promise<string> => {
    const query = rows === undefined ? "" : `&query=${encodeURIComponent(statement)}`;
    const response = await fetch(`http://127.0.0.1:${all[at]?.http}/?user=writer&password=${password}${query}`, {
      method: "POST",
      body: rows ?? statement,
    });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return text;
  };
  const close = async (): Promise<void> => {
    await Promise.all(children.map(stopped));
    rmSync(root, { recursive: true, force: true });
  };
  for (const at of [0, 1]) {
    for (let tries = 0; ; tries += 1) {
      const isUp = await run(at, "select 1").then(
        () => true,
        () => false,
      );
      if (isUp) break;
      if (tries < 150) await wait(100);
      else {
        await close();
        throw new Error("a ClickHouse server did not come up");
      }
    }
  }
  return {
    ports: all.map(({ http }) => http),
    run,
    stop: async (at) => {
      const child = children[at];
      if (child !== undefined) await stopped(child);
    },
    close,
  };
}
