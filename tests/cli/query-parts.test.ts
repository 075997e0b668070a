import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../src/cli/results/kept-rows.ts";
import { renderRecord } from "../../src/connect/record-text.ts";
import { copyOfThreeCities, runIn } from "./three-cities.ts";

const pack = "datasets/made-up";

/** The made-up workbook, whose amounts come from a query over a file with the same rows. */
function withQuery(sql: string): string {
  const folder = copyOfThreeCities();
  renameSync(join(folder, pack, "amounts.csv"), join(folder, pack, "awards.csv"));
  writeFileSync(join(folder, pack, "amounts.sql"), sql);
  return folder;
}

const at = (folder: string, name: string): string => join(folder, pack, name);
const read = (folder: string, name: string): string => readFileSync(at(folder, name), "utf8");

/** A workbook with a connection to a port at which nothing answers. */
function withConnection(sql: string, lines = ""): string {
  const folder = withQuery(`-- connection: awards\n${sql}`);
  appendFileSync(
    join(folder, "citybook.yaml"),
    `connections:\n  awards:\n    engine: postgres\n    host: 127.0.0.1\n    port: 1\n${lines}`,
  );
  return folder;
}

/** Keeps rows beside the query as if the database had given them. */
function keepRows(folder: string, query: string): void {
  const csv = read(folder, "awards.csv");
  writeFileSync(at(folder, "amounts.result.csv"), csv);
  const record = {
    connection: "awards",
    engine: "PostgreSQL 15.18",
    query,
    askedAt: "2026-11-02T08:30:00Z",
    rows: 3,
    sha256: sha256(csv),
    files: [],
  };
  writeFileSync(at(folder, "amounts.result.json"), renderRecord(record));
  rmSync(at(folder, "awards.csv"));
}

describe("a part that is a query over files in its folder", () => {
  it("gives the figures of its rows, and every number leads to its row", async () => {
    const folder = withQuery("select * from 'awards.csv'");
    const { code, said } = await runIn(folder, "check");
    expect([code, said]).toEqual([0, expect.stringContaining(`${pack}/amounts.sql: 3 rows of DuckDB`)]);
    const table = "table intensity --format csv";
    expect((await runIn(folder, table)).result).toBe((await runIn(copyOfThreeCities(), table)).result);
    const { result } = await runIn(folder, "explain alphaburg intensity.commitment_low");
    expect(result).toContain(`${pack}/amounts.sql!result:3, source gazette, page 4`);
    expect(read(folder, "amounts.result.csv").split("\n")[2]).toMatch(/^alphaburg-vouchers,pot,.*100000000/);
  });

  it("is worked out anew only where the query or its files have changed", async () => {
    const folder = withQuery("select * from 'aw*.csv'");
    await runIn(folder, "check");
    const kept = read(folder, "amounts.result.json");
    expect((await runIn(folder, "check")).said).not.toContain("rows of DuckDB");
    writeFileSync(at(folder, "awards.csv"), read(folder, "awards.csv").replaceAll(",2000000,", ",3000000,"));
    expect((await runIn(folder, "table amounts")).said).toContain("3 rows of DuckDB");
    expect(read(folder, "amounts.result.csv")).toContain("3000000");
    expect(read(folder, "amounts.result.json")).not.toBe(kept);
    writeFileSync(at(folder, "amounts.result.csv"), "edited");
    expect((await runIn(folder, "check --offline")).code).toBe(0);
    expect(read(folder, "amounts.result.csv")).toContain("3000000");
  });

  it.each([
    ["select * from 'award.csv'", '1:15: "award.csv" is not there [query-fails]\n    Did you mean "awards.csv"?'],
    ["select *\nfrom '../x.csv'", '2:6: "../x.csv" is not in the folder of the query [query-fails]'],
    ["from read_csv('/etc/passwd')", '1:15: "/etc/passwd" is not in the folder of the query [query-fails]'],
    ["from read_csv('a' || 'b')", "1:6: the name of the file is worked out [query-fails]"],
    ["from read_text('awards.csv')", '1:6: "read_text" is not for queries of a part [query-fails]'],
    ["from glob('*')", '1:6: "glob" is not for queries of a part [query-fails]'],
    ["from awards", '1:6: "awards" is no table here [query-fails]'],
    ["selec 1", '1:1: syntax error at or near "selec" [query-fails]'],
    ["select 1; select 2", "1: there are 2 queries [query-fails]"],
    ["copy (select 1) to 'awards.csv'", "1: this statement is no question [query-fails]"],
    ["", "1: the query is empty [query-fails]"],
    ["select today() from 'awards.csv'", '1:8: "today" is another one in every run [query-fails]'],
    ["from 'awards.csv' where year = $year", '1: "$year" has no value here [query-fails]'],
    ["from 'awards.csv'\nwhere nope", '2:7: referenced column "nope" not found'],
    ["select * replace (low::float as low) from 'awards.csv'", '1: "low" comes as floating-point numbers'],
  ])("%j is told with its place, and no row is kept of it", async (sql, told) => {
    const folder = withQuery(sql);
    const { code, result } = await runIn(folder, "check");
    expect([code, result]).toEqual([1, expect.stringContaining(`${pack}/amounts.sql:${told}`)]);
    expect(result).toContain("1 problem in 1 file");
    expect(existsSync(at(folder, "amounts.result.csv"))).toBe(false);
  });

  it.each([
    "from 'aw*.csv'",
    'from "./awards.csv" a',
    "from read_csv('aw*.csv', all_varchar = true)",
    "from read_csv(['awards.csv'], delim = ',')",
    "select * from '**/awards.csv' union from 'award?.csv' union from read_csv(['aw*.csv', 'awards.csv'])",
    "with a as (from 'awards.csv') select a.* from a join (select 'pot' as item from range(1)) using (item) union from a",
  ])("finds its files in %j", async (sql) => {
    const folder = withQuery(sql);
    if (sql.includes("aw*")) writeFileSync(at(folder, "awards-2.csv"), read(folder, "awards.csv").split("\n")[0] ?? "");
    const { code, said, result } = await runIn(folder, "check");
    expect([code, said, result]).toEqual([0, expect.stringContaining("3 rows of DuckDB"), ""]);
  });

  it("passes the same check as a file, with row and column, and is not kept where a column is wrong", async () => {
    const folder = withQuery("select * replace ('citywde' as basis) from 'awards.csv'");
    const { result } = await runIn(folder, "check");
    expect(result).toContain(`${pack}/amounts.sql!result:2 column D (basis): "citywde" is not a basis [unknown-word]`);
    const kept = read(folder, "amounts.result.csv");
    writeFileSync(at(folder, "amounts.sql"), "select * exclude (basis), 1 as bsis from 'awards.csv'");
    const wrong = (await runIn(folder, "check")).result;
    expect(wrong).toContain(`${pack}/amounts.sql!result:1: the column "basis" is missing [missing-header]`);
    expect(wrong).toContain('"bsis" is not a column of amounts [unknown-header]\n    Did you mean "basis"?');
    expect(read(folder, "amounts.result.csv")).toBe(kept);
  });

  it("reads files of its folder, and none of the same name in the folder that the process runs in", async () => {
    const folder = withQuery("select * from read_csv('package.json')");
    renameSync(at(folder, "awards.csv"), at(folder, "package.json"));
    expect(existsSync("package.json")).toBe(true);
    const { code, said } = await runIn(folder, "check");
    expect([code, said]).toEqual([0, expect.stringContaining("3 rows of DuckDB")]);
  });

  it("warns of kept rows without their query", async () => {
    const folder = copyOfThreeCities();
    writeFileSync(at(folder, "amounts.result.csv"), "");
    const { code, result } = await runIn(folder, "check");
    expect([code, result]).toEqual([0, expect.stringContaining("[result-without-query]")]);
  });
});

describe("a part that is a query to a connection", () => {
  it.each([
    ["", "", "awards at 127.0.0.1:1 could not be asked: nothing answers there [connection-failed]"],
    [
      "    password-from: CITYBOOK_PASSWORD\n",
      "",
      "awards could not be asked: CITYBOOK_PASSWORD is not set [connection-failed]",
    ],
    ["", " --offline", "no rows of this query are kept, and nobody is asked for them [no-result]"],
  ])("tells at the line of its header why there is no answer", async (lines, option, told) => {
    const folder = withConnection("select 1", lines);
    const { code, result } = await runIn(folder, `check${option}`);
    expect([code, result]).toEqual([1, expect.stringContaining(`${pack}/amounts.sql:1: ${told}`)]);
  });

  it("names the known connections where its own is not one", async () => {
    const folder = withConnection("select 1");
    writeFileSync(at(folder, "amounts.sql"), "-- Sums.\n-- connection: award\nselect 1");
    const { result } = await runIn(folder, "check");
    expect(result).toContain(`${pack}/amounts.sql:2: "award" is not a connection [unknown-connection]`);
    expect(result).toContain('Did you mean "awards"? Describe it under connections: citybook.yaml has awards.');
  });

  it("uses the rows from before where the database does not answer, and marks them", async () => {
    const folder = withConnection("select 1");
    keepRows(folder, "-- connection: awards\nselect 1");
    const { code, said } = await runIn(folder, "build");
    expect([code, said]).toEqual([
      0,
      expect.stringContaining("the 3 rows of 2026-11-02 08:30:00 UTC are used [last-result-kept]"),
    ]);
    const page = () => readFileSync(join(folder, "reports/html/sources.html"), "utf8");
    expect(page()).toContain(
      "3 rows of the connection awards (PostgreSQL 15.18), asked on 2 November 2026, 08:30 UTC.",
    );
    expect(page()).toContain("could not be asked for this report");
    expect((await runIn(folder, "build --offline")).said).not.toContain("warning");
    expect(page()).not.toContain("could not be asked for this report");
  });

  it("is not asked by a look at what was checked before", async () => {
    const folder = withConnection("select 1");
    keepRows(folder, "-- connection: awards\nselect 1");
    const { code, said } = await runIn(folder, "table amounts --format csv");
    expect([code, said]).toEqual([0, expect.not.stringContaining("warning")]);
  });

  it("marks rows of an earlier text of the query", async () => {
    const folder = withConnection("select 2");
    keepRows(folder, "-- connection: awards\nselect 1");
    const { code, result } = await runIn(folder, "check --offline");
    expect([code, result]).toEqual([0, expect.stringContaining("[query-changed]")]);
  });

  it("does not take rows that were edited for an answer", async () => {
    const folder = withConnection("select 1");
    keepRows(folder, "-- connection: awards\nselect 1");
    appendFileSync(at(folder, "amounts.result.csv"), "\n");
    const { code, result } = await runIn(folder, "check --offline");
    expect([code, result]).toEqual([
      1,
      expect.stringContaining("amounts.result.csv: the rows are not those that the query gave [changed-result]"),
    ]);
  });
});
