import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { runIn } from "../cli/three-cities.ts";
import { awardLines, exampleWith, keptRows, queryFor, setQuery } from "./award-level.ts";
import { startClickhouse } from "./clickhouse-servers.ts";
import { password } from "./postgres-server.ts";

const servers = await startClickhouse();
afterAll(() => servers?.close());

const at = "datasets/generated/amounts.sql";
const header = "-- connection: awards-cluster\n";
const rights = { CITYBOOK_AWARDS_PASSWORD: password };
const columns = "(award_id Int32, measure_id String, awarded_on String, value Int64, currency String)";

const connection = (user = "reader"): string =>
  `  awards-cluster:\n    engine: clickhouse\n    host: 127.0.0.1\n    port: ${servers?.ports[1]}\n    user: ${user}\n    password-from: CITYBOOK_AWARDS_PASSWORD\n`;

/** Puts the awards into the cluster through one server; both hold a part of them in the end. */
async function load(): Promise<readonly number[]> {
  if (servers === undefined) return [];
  for (const server of [0, 1]) {
    await servers.run(server, `create table awards ${columns} engine = MergeTree order by award_id`);
    await servers.run(
      server,
      `create table awards_all ${columns} engine = Distributed(two, default, awards, award_id)`,
    );
  }
  await servers.run(0, "insert into awards_all format CSV", await awardLines());
  for (let tries = 0; tries < 200; tries += 1) {
    const counts = await Promise.all(
      [0, 1].map(async (one) => Number(await servers.run(one, "select count() from awards"))),
    );
    if (counts.reduce((sum, count) => sum + count, 0) === 60_000) return counts;
    await wait(50);
  }
  throw new Error("the awards did not arrive");
}

describe.skipIf(servers === undefined)("a query to a ClickHouse cluster", async () => {
  const counts = await load();
  const { folder, rows } = exampleWith(queryFor("clickhouse"), connection());

  it("gives the same bytes as DuckDB, though each server holds a part of the awards", async () => {
    expect(counts.every((count) => count > 20_000)).toBe(true);
    const { code, said, result } = await runIn(folder, "check", rights);
    expect([code, said, result]).toEqual([
      0,
      expect.stringMatching(/amounts\.sql: 180 rows of awards-cluster, ClickHouse \d/),
      "",
    ]);
    expect(rows()).toBe(keptRows());
  });

  it("is told where the password is wrong, and what it gave before is used", async () => {
    const { code, result } = await runIn(folder, "check", { CITYBOOK_AWARDS_PASSWORD: "wrong" });
    expect([code, result]).toEqual([
      0,
      expect.stringMatching(
        /amounts\.sql:1: warning: awards-cluster does not let reader in: .* the 180 rows of .* are used/,
      ),
    ]);
    expect(result).not.toContain(password);
  });

  it.each([
    [`${header}select valeu from awards_all`, /amounts\.sql:1: unknown identifier: valeu.*\[query-fails\]/],
    [`${header}select sum(value)\nfrom from awards_all`, /amounts\.sql:3:\d+: syntax error.*\[query-fails\]/],
    [`${header}select toFloat64(1) as low`, /amounts\.sql:1: "low" comes as floating-point numbers/],
    [
      `${header}select 1 as measure`,
      /amounts\.sql!result:1 column A \(measure\): "measure" is not a column of amounts/,
    ],
  ])("%j is told with its place", async (query, told) => {
    setQuery(folder, query);
    expect((await runIn(folder, "check", rights)).result).toMatch(told);
    expect(rows()).toBe(keptRows());
  });

  it("can change nothing, and is stopped when its time is over, as a user who may change all", async () => {
    const writer = exampleWith(`${header}drop table awards`, connection("writer"));
    expect((await runIn(writer.folder, "check", rights)).result).toMatch(/readonly mode \[query-fails\]/);
    expect(Number(await servers?.run(1, "select count() from awards_all"))).toBe(60_000);
    setQuery(writer.folder, `${header}-- time-limit: 1\nselect count() from system.numbers where sleep(1) = 3`);
    expect((await runIn(writer.folder, "check", rights)).result).toContain(
      `${at}:1: the query took longer than 1 s and was stopped [connection-failed]`,
    );
  });

  it("is told where a server of the cluster is down, and the report is built with what it gave before", async () => {
    setQuery(folder, queryFor("clickhouse"));
    await servers?.stop(0);
    const half = await runIn(folder, "check", rights);
    expect([half.code, half.result]).toEqual([0, expect.stringMatching(/\[last-result-kept\]/)]);
    await servers?.stop(1);
    const { code, said } = await runIn(folder, "build", rights);
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/could not be asked: nothing answers there; the 180 rows of/),
    ]);
  });
});
