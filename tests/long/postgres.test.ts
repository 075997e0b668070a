import { afterAll, describe, expect, it } from "vitest";
import { askConnection } from "../../src/connect/ask-connection.ts";
import { runIn } from "../cli/three-cities.ts";
import { awardLines, exampleWith, keptRows, queryFor, setQuery } from "./award-level.ts";
import { password, startPostgres } from "./postgres-server.ts";

const server = await startPostgres();
afterAll(() => server?.close());

const at = "datasets/generated/amounts.sql";
const header = "-- connection: awards-postgres\n";
const rights = { CITYBOOK_AWARDS_PASSWORD: password };

const connection = (lines = ""): string =>
  `  awards-postgres:\n    engine: postgres\n    host: 127.0.0.1\n    port: ${server?.port}\n    database: postgres\n    user: reader\n    password-from: CITYBOOK_AWARDS_PASSWORD\n${lines}`;

async function load(): Promise<void> {
  server?.run("create table awards (award_id integer, measure_id text, awarded_on text, value bigint, currency text)");
  server?.run("copy awards from stdin (format csv)", await awardLines());
  server?.run(`create role reader login password '${password}'; grant select on awards to reader`);
  server?.run("create table private (a integer); create role owner2 login superuser password 'x'");
}

describe.skipIf(server === undefined)("a query to PostgreSQL", async () => {
  if (server !== undefined) await load();
  const { folder, rows } = exampleWith(queryFor("postgres"), connection());

  it("gives the same bytes as DuckDB, by adding up where the awards are", async () => {
    const { code, said } = await runIn(folder, "check", rights);
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/amounts\.sql: 180 rows of awards-postgres, PostgreSQL \d/),
    ]);
    expect(rows()).toBe(keptRows());
  });

  it("is told where the password is wrong, and what it gave before is used", async () => {
    const { code, result } = await runIn(folder, "check", { CITYBOOK_AWARDS_PASSWORD: "wrong" });
    expect([code, result]).toEqual([
      0,
      expect.stringMatching(
        /amounts\.sql:1: warning: awards-postgres does not let reader in: password authentication failed for user "reader"; the 180 rows of .* are used \[last-result-kept\]/,
      ),
    ]);
    expect(result).toContain("the password in CITYBOOK_AWARDS_PASSWORD");
    expect(result).not.toContain(password);
  });

  it.each([
    [`${header}select measure_id,\n  sum(valeu) from awards`, `${at}:3:7: column "valeu" does not exist [query-fails]`],
    [`${header}select * from private`, `${at}:1: permission denied for table private [query-fails]`],
    [`${header}select 1; drop table awards`, `${at}:1: cannot insert multiple commands into a prepared statement`],
    [`${header}delete from awards`, `${at}:2:1: syntax error at or near "delete" [query-fails]`],
    [`${header}select 1.5::float8 as low`, `${at}:1: "low" comes as floating-point numbers`],
    [
      `${header}select 1 as measure, 'pot' as item`,
      `${at}!result:1 column A (measure): "measure" is not a column of amounts`,
    ],
    [
      `${header}-- time-limit: 1\nselect pg_sleep(9)`,
      `${at}:1: warning: the query took longer than 1 s and was stopped; the 180 rows`,
    ],
  ])("%j is told with its place", async (query, told) => {
    setQuery(folder, query);
    expect((await runIn(folder, "check", rights)).result).toContain(told);
    expect(rows()).toBe(keptRows());
  });

  it("keeps every digit and every kind of value as text", async () => {
    const sql =
      "select 12345678901234567890.10::numeric, 1e-7::numeric, 0.1::float8, true, date '2024-12-18', null::text, 'a\"b,\nc'";
    const asked = {
      name: "awards-postgres",
      engine: "postgres",
      host: "127.0.0.1",
      port: server?.port ?? 0,
      database: "postgres",
      user: "reader",
      passwordFrom: "CITYBOOK_AWARDS_PASSWORD",
      tls: false,
      seconds: 10,
      place: { file: "citybook.yaml" },
    } as const;
    expect(await askConnection({ sql, seconds: 10 }, asked, rights)).toMatchObject({
      rows: [["12345678901234567890.1", "0.0000001", "0.1", "true", "2024-12-18", "", 'a"b,\nc']],
    });
    const encrypted = { ...asked, tls: true };
    expect(await askConnection({ sql, seconds: 10 }, encrypted, rights)).toMatchObject({
      failed: "connection",
      message: expect.stringContaining("does not support SSL"),
    });
  });

  it("can change nothing, even as a user who may", async () => {
    const owner = exampleWith("", connection().replace("user: reader", "user: owner"));
    setQuery(owner.folder, `${header}select nextval('s')`);
    server?.run("create sequence s");
    expect((await runIn(owner.folder, "check", rights)).result).toContain(
      `${at}:1: cannot execute nextval() in a read-only transaction [query-fails]`,
    );
  });

  it("is not asked offline", async () => {
    expect((await runIn(folder, "check --offline")).code).toBe(0);
    const fresh = exampleWith(queryFor("postgres"), connection());
    expect((await runIn(fresh.folder, "check --offline", rights)).result).toContain("[no-result]");
  });

  it("is told where the server is down, and the report is built with what it gave before", async () => {
    server?.stop();
    const { code, said } = await runIn(folder, "build", rights);
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/could not be asked: nothing answers there; the 180 rows of/),
    ]);
    const fresh = exampleWith(queryFor("postgres"), connection());
    const { code: without, result } = await runIn(fresh.folder, "check", rights);
    expect([without, result]).toEqual([1, expect.stringContaining(`${at}:1: awards-postgres at 127.0.0.1`)]);
  });
});
