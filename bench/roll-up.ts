// Times how long the roll-up of awards takes, in DuckDB over a Parquet file and in two ClickHouse servers on this computer:
// npx tsx bench/roll-up.ts 1e6 1e7. Prints one line a measurement: engine, rows, seconds of each run, peak memory.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import { startClickhouse } from "../tests/long/clickhouse-servers.ts";

const runs = 3;
const measures = 30_000;
const folder = mkdtempSync(join(tmpdir(), "roll-up-"));

/** Awards by arithmetic alone: 30,000 measures, six years, values up to a million. */
const awards = (rows: number, { text }: { readonly text: string }): string =>
  `select 'measure-' || ${text} as measure_id, 2020 + n % 6 as year, 1 + n * 7919 % 1000000 as value from range(${rows}) t(n)`;

const rollUp = "select measure_id, year, sum(value) as low, count(*) as awards";

/** Seconds of a clock, and of the processor of this process, which other work on the computer changes least. */
interface Time {
  readonly clock: number;
  readonly processor: number;
}

async function timed(run: () => Promise<unknown>): Promise<readonly Time[]> {
  const times: Time[] = [];
  for (let at = 0; at < runs; at += 1) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    await run();
    const { user, system } = process.cpuUsage(before);
    times.push({ clock: (performance.now() - start) / 1000, processor: (user + system) / 1e6 });
  }
  return times;
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

const list = (seconds: readonly number[]): string => seconds.map((one) => one.toFixed(2)).join(" ");

const print = (engine: string, rows: number, times: readonly Time[], more: string): void =>
  console.log(
    `${engine}, ${rows.toExponential()} rows: ${list(times.map(({ clock }) => clock))} s; of the processor here ${list(times.map(({ processor }) => processor))} s; ${more}`,
  );

async function inDuckdb(rows: number, threads: number): Promise<void> {
  const file = join(folder, `${rows}.parquet`);
  const maker = await DuckDBInstance.create(":memory:");
  const writing = await maker.connect();
  await writing.run(`copy (${awards(rows, { text: `(n * 31 % ${measures})` })}) to '${file}'`);
  writing.closeSync();
  maker.closeSync();
  const instance = await DuckDBInstance.create(":memory:", { threads: String(threads), memory_limit: "1GB" });
  const connection = await instance.connect();
  const seconds = await timed(() => connection.runAndReadAll(`${rollUp} from '${file}' group by all`));
  print(
    `DuckDB, threads: ${threads}`,
    rows,
    seconds,
    `file of ${megabytes(statSync(file).size)}; ${megabytes(process.memoryUsage().rss)} resident`,
  );
  connection.closeSync();
  instance.closeSync();
  rmSync(file);
}

async function inClickhouse(rows: number): Promise<void> {
  const servers = await startClickhouse();
  if (servers === undefined) return console.log("no ClickHouse is installed");
  const columns = "(measure_id String, year Int32, value Int64)";
  try {
    for (const at of [0, 1]) {
      await servers.run(at, `create table awards ${columns} engine = MergeTree order by (measure_id, year)`);
      await servers.run(at, `create table awards_all ${columns} engine = Distributed(two, default, awards)`);
      const half = `select concat('measure-', toString(number * 31 % ${measures})), toInt32(2020 + number % 6), toInt64(1 + number * 7919 % 1000000)`;
      await servers.run(
        at,
        `insert into awards ${half} from (select number * 2 + ${at} as number from system.numbers limit ${rows / 2})`,
      );
    }
    await wait(1000);
    const query = `${rollUp} from awards_all group by measure_id, year format TabSeparated`;
    const seconds = await timed(() => servers.run(1, query));
    print("ClickHouse, two servers", rows, seconds, await servers.run(1, "select sum(value) from awards_all"));
  } finally {
    await servers.close();
  }
}

const sizes = process.argv.slice(2).map(Number);
try {
  for (const rows of sizes) {
    await inDuckdb(rows, 1);
    if (rows <= 1e7) await inClickhouse(rows);
  }
} finally {
  rmSync(folder, { recursive: true });
}
