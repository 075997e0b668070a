import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadEngine, notInstalled } from "../../src/engine/load-engine.ts";
import { changingFunctions } from "../../src/engine/refuse-changing.ts";
import { relations, rowsOf } from "../../src/export/relation.ts";
import { type Cell, factText } from "../../src/model/cell.ts";
import { type Answer, isRefusal } from "../../src/model/sql-answer.ts";
import { openQueries, type Queries } from "../../src/query/open-query.ts";
import { sqlName } from "../../src/query/sql-name.ts";
import { threeCities } from "../derived.ts";
import { shippedDerived } from "../shipped.ts";

const limits = { seconds: 20, rows: 100_000 };

const derived = shippedDerived();
let queries: Queries;
let ofShipped: Queries;
beforeAll(() => {
  queries = openQueries({ derived: threeCities(), limits, load: loadEngine });
  ofShipped = openQueries({ derived, limits, load: loadEngine });
});
afterAll(() => {
  queries.close();
  ofShipped.close();
});

async function answer(sql: string, from: Queries = queries): Promise<Answer> {
  const given = await from.ask(sql);
  if (isRefusal(given)) throw new Error(`${given.message}: ${given.hint}`);
  return given;
}

const words = async (sql: string) => (await answer(sql)).rows.map((cells) => cells.map(factText).join(" "));

describe("a query", () => {
  it.each([
    [
      "select city_id, commitment_low, commitment_high from intensity order by 1",
      ["alphaburg 100000000 100000000", "betaville 0 20000000"],
    ],
    ["select sum(high) from commitments where currency = 'USD'", ["120000000"]],
    [
      "select a.city_id, r.rank from cities a left join rankings r using (city_id) order by 1",
      ["alphaburg 3", "betaville ", "gammaton 20"],
    ],
    ["select count(*) from left_out", ["0"]],
    ['select "table", "where" from claims', ["amounts measure_id=alphaburg-vouchers;item=pot;source_id=gazette"]],
    ["with big as (from amounts where low > 1) select count(*) from big", ["1"]],
    ["FROM Amounts SELECT count(*)", ["3"]],
    ["values (1, 'a'), (2, 'b')", ["1 a", "2 b"]],
    ["select x from unnest([2024, 2025]) t(x)", ["2024", "2025"]],
    ["select column_name from (describe exchange_rates) limit 1", ["currency"]],
    ["select low from amounts where item = 'pot' order by low nulls last", ["100000000", ""]],
    ["select share_pct, high / 3 from amounts where share_pct is not null", ["50 666666.666667"]],
  ])("%s", async (sql, rows) => {
    expect(await words(sql)).toEqual(rows);
  });

  it("gives numbers without the noise of doubles, moments in UTC, and other values as their text", async () => {
    expect(
      await words(
        "select 0.1::double + 0.2::double, 1e25::double, -2.5e-7::double, 12345678901234567890.25::decimal(38,2), 'inf'::double, 'nan'::double, true, date '2024-02-29', timestamptz '2024-01-01 00:00:00+08', [1, 2], null",
      ),
    ).toEqual([
      "0.3 10000000000000000000000000 -0.00000025 12345678901234567890.25 unknown unknown true 2024-02-29 2023-12-31T16:00:00.000Z [1, 2] ",
    ]);
  });

  it("keeps an end that no source closes above every number, in sums and in orders", async () => {
    const given = await answer(
      "select sum(commitment_high), max(commitment_high), count(*) filter (commitment_high > 1e30) from intensity where currency = 'SGD'",
      ofShipped,
    );

    expect(given.rows.map((cells) => cells.map(factText))).toEqual([["unknown", "unknown", "1"]]);
  });

  it("reads every table and view as citybook prints it, row by row", async () => {
    for (const relation of relations) {
      const { columns, rows } = await answer(`from ${sqlName(relation.name)}`, ofShipped);
      expect(columns.map(({ name }) => name)).toEqual(relation.columns.map(({ name }) => name));
      const line = (cells: readonly Cell[], text: (cell: Cell) => string) =>
        cells.map((cell) => (cell === undefined ? "null" : `"${text(cell)}"`)).join();
      const answered = rows.map((cells) => line(cells, factText));
      const printed = rowsOf(relation, derived).map(({ cells }) => line(cells, relation.text));
      expect(answered.length).toBe(printed.length);
      expect(answered.find((one, at) => one !== printed[at])).toBeUndefined();
    }
  });
});

describe("a query is refused", () => {
  it.each([
    ["select lo from amounts", '"lo" is not a column of amounts', /^Did you mean "low"\?/, 8],
    ["select a.lo from amounts a", '"lo" is not a column of amounts', /^Did you mean "low"\?/, 8],
    ["from amonts", '"amonts" is not a table or view', /^Did you mean "amounts"\?/, 6],
    ['from "left-out"', '"left-out" is not a table or view', /^Did you mean "left_out"\?/, 6],
    ["from left-out", 'syntax error at or near "-"', /"left-out" is left_out/, 10],
    ["selct city_id from cities", 'syntax error at or near "selct"', /^Did you mean "select"\?/, 1],
    ["select city_id from cities grup by 1", 'syntax error at or near "by"', /PostgreSQL/, 33],
    ["select where from claims", 'syntax error at or near "from"', /stands in double quotes: "from"/, 14],
    ['from amounts where currency = "CNY"', '"CNY" is not a column of amounts', /single quotes: 'CNY'/, 31],
    [
      "select source_id from amounts join measures using (measure_id) join cities on true",
      '"source_id" is a column of several tables',
      /^Write amounts\.source_id or cities\.source_id\.$/,
      8,
    ],
    ["select sm(low) from amounts", '"sm" is not a function', /count, sum/, 8],
    ["select 'é', lo from amounts", '"lo" is not a column of amounts', /low/, 13],
    ["select city_id, count(*) from cities", /must appear in the GROUP BY/, /ANY_VALUE/, 8],
    ["", "the query is empty", /from intensity/, undefined],
    ["select 1; select 2", "there are 2 queries", /none after a semicolon/, undefined],
    ["select now()", '"now" is another one in every run', /same answer/, 8],
    ["select current_date", '"current_date" is another one in every run', /same answer/, 8],
    ["from cities using sample 1", /a sample without repeatable/, /same answer/, undefined],
  ])("%s", async (sql, message, hint, column) => {
    const given = await queries.ask(sql);
    expect(given).toMatchObject({
      message: typeof message === "string" ? message : expect.stringMatching(message),
      hint: expect.stringMatching(hint),
    });
    expect("at" in given ? given.at : undefined).toEqual(column === undefined ? undefined : { line: 1, column });
  });

  it("with the line on which the mistake stands", async () => {
    expect(await queries.ask("select measure_id,\n  lo\nfrom amounts")).toMatchObject({ at: { line: 2, column: 3 } });
  });

  it.each([
    "select * from read_csv('/etc/passwd')",
    "select * from read_text('/etc/hostname')",
    "select * from read_blob('/etc/hostname')",
    "select * from glob('/*')",
    "select * from '/etc/passwd'",
    "from 'https://example.org/a.csv'",
    "select * from sniff_csv('/etc/passwd')",
    "select * from parquet_scan('x.parquet')",
    "copy (select 1) to '/tmp/citybook-query.csv'",
    "attach '/tmp/citybook-query.db'",
    "export database '/tmp/citybook-query'",
    "install httpfs",
    "load httpfs",
    "pragma threads=4",
    "pragma database_list",
    "set threads = 4",
    "set enable_external_access = true",
    "reset enable_external_access",
    "create table mine (a int)",
    "insert into cities select * from cities",
    "update cities set name = 'x'",
    "delete from cities",
    "drop table cities",
    "create secret (type s3)",
    "call pragma_version()",
    "select getenv('HOME')",
    "select current_setting('memory_limit')",
    "from duckdb_settings()",
    "from duckdb_secrets()",
    "from query('drop table cities')",
    "from query_table('cities')",
    "begin",
    "checkpoint",
    "explain analyze select 1",
    "prepare p as select 1",
    "with gone as (delete from cities returning *) from gone",
  ])("where it would reach for more than the workbook: %s", async (sql) => {
    expect(isRefusal(await queries.ask(sql))).toBe(true);
    expect(await words("select count(*) from cities")).toEqual(["3"]);
  });

  it("where it takes too long, or has too many rows, and the next one is answered", async () => {
    const own = openQueries({ derived: threeCities(), limits: { seconds: 0.1, rows: 10 }, load: loadEngine });
    expect(
      await own.ask("select count(*) from range(1000000) a, range(1000000) b where a.range + b.range = 7"),
    ).toEqual({
      message: "the query took longer than 0.1 s and was stopped",
      hint: expect.stringContaining("--time-limit"),
    });
    expect(await own.ask("from range(11)")).toMatchObject({ message: "the query has more than 10 rows" });
    expect((await answer("from range(10)", own)).rows).toHaveLength(10);
    own.close();
  });

  it("without the engine, which is then named", async () => {
    const own = openQueries({ derived: threeCities(), limits, load: () => Promise.resolve(undefined) });
    expect(await own.ask("from cities")).toBe(notInstalled);
    own.close();
  });
});

describe("the engine itself", () => {
  it("reaches no file and no setting, should a query ever get past the parser", async () => {
    const { openEngine } = await import("../../src/engine/open-engine.ts");
    const duckdb = await loadEngine();
    if (duckdb === undefined) throw new Error("the engine is not installed");
    const engine = await openEngine(duckdb);
    for (const sql of [
      "from read_csv('/etc/passwd')",
      "copy (select 1) to '/tmp/citybook-query.csv'",
      "attach '/tmp/citybook-query.db'",
      "install httpfs",
      "load httpfs",
      "set enable_external_access = true",
      "set temp_directory = '/tmp'",
    ]) {
      await expect(engine.connection.run(sql)).rejects.toThrow(/disabled|locked|Cannot access/);
    }
    engine.close();
  });

  it("has no function that changes from run to run beside those that are refused", async () => {
    const duckdb = await loadEngine();
    const instance = await duckdb?.DuckDBInstance.create(":memory:");
    const connection = await instance?.connect();
    const found = await connection?.runAndReadAll(
      "select distinct function_name from duckdb_functions() where function_type = 'scalar' and stability <> 'CONSISTENT' and function_name not like 'current_date%'",
    );
    const names = found?.getRows().map(([name]) => String(name)) ?? [];
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => !changingFunctions.includes(name))).toEqual([]);
    instance?.closeSync();
  });
});

describe("a sum", () => {
  it.each([
    ["select sum(high) from amounts", ["basis"]],
    ["select sum(high) from amounts where basis = 'citywide'", []],
    ["select sum(high) from amounts where basis <> '' and qualifier <> ''", []],
    ["select count(low) from amounts", []],
    ["select sum(rank) from rankings", []],
  ])("%s is told of what it mixes", async (sql, mixed) => {
    const { notes } = await answer(sql);
    expect(notes).toEqual(
      mixed.map((one) => expect.stringContaining(`"high" of amounts is added up over rows that differ in "${one}"`)),
    );
  });

  it("of rows of which some state only the other end is told of them", async () => {
    const { notes } = await answer("select basis, sum(low) from amounts group by basis");
    expect(notes).toEqual([
      '"low" of amounts is empty in rows that state only the other end, and a sum passes over them: choose by qualifier',
    ]);
  });

  it("over several currencies is told of them", async () => {
    expect((await answer("select sum(commitment_low) from intensity", ofShipped)).notes).toEqual([
      '"commitment_low" of intensity is added up over rows that differ in "currency": group by currency, or choose in where',
    ]);
    expect((await answer("select currency, sum(commitment_low) from intensity group by all", ofShipped)).notes).toEqual(
      [],
    );
  });
});
