import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { query } from "../../src/cli/commands/query.ts";
import { engineVersion } from "../../src/engine/load-engine.ts";
import { root } from "../shipped.ts";
import { copyOfThreeCities, runIn } from "./three-cities.ts";

const folder = copyOfThreeCities();
const dearest = "select city_id, commitment_high as high from intensity order by 2 desc";

describe("query", () => {
  it("prints its answer for people, with the choices that the views rest on", async () => {
    const { code, result, said } = await runIn(folder, `query "${dearest}"`);
    expect([code, result]).toEqual([0, "city_id         high\nalphaburg  100000000\nbetaville   20000000\n"]);
    expect(said).toMatch(/^Choices: reference year 2025; .*\n2 rows\.\n$/);
  });

  it("prints CSV and JSON for the next program, of the year that is asked for, the same each time", async () => {
    const asked = `query "${dearest}" --year 2027 --format csv`;
    const { result } = await runIn(folder, asked);
    expect(result).toBe("city_id,high\nalphaburg,100000000\nbetaville,20000000\n");
    expect((await runIn(folder, asked)).result).toBe(result);
    const json = await runIn(
      folder,
      'query "select city_id, rank_gdp_share_best r, null n from intensity" --format json',
    );
    expect(JSON.parse(json.result)).toEqual([
      { city_id: "alphaburg", r: 1, n: null },
      { city_id: "betaville", r: 2, n: null },
    ]);
  });

  it("reads its query from a file, and names the line of a mistake in it", async () => {
    writeFileSync(join(folder, "rank.sql"), `-- the dearest first\n${dearest};\n`);
    expect((await runIn(folder, "query --file rank.sql --format csv")).result).toMatch(/^city_id,high\nalphaburg/);
    writeFileSync(join(folder, "rank.sql"), "select city_id\nfrom intensty\n");
    const { code, said } = await runIn(folder, "query --file rank.sql");
    expect(code).toBe(2);
    expect(said).toMatch(/rank\.sql:2:6: "intensty" is not a table or view\n {4}Did you mean "intensity"\?/);
  });

  it("says what a sum mixes", async () => {
    const { code, said } = await runIn(folder, 'query "select sum(high) from amounts"');
    expect(code).toBe(0);
    expect(said).toContain('note: "high" of amounts is added up over rows that differ in "basis": group by basis');
  });

  it.each([
    ["query", /there is no query\n {4}Write citybook query "from intensity"/],
    ['query "from cities" --file rank.sql', /there are two queries/],
    ["query --file none.sql", /"none.sql" cannot be read/],
    ['query "from cities" --format cvs', /"cvs" is not a format\n {4}Did you mean "csv"\?/],
    ['query "from cities" --time-limit soon', /"soon" is not a number of seconds/],
    ['query "selec 1"', /line 1, column 1: syntax error at or near "selec"\n {4}Did you mean "select"\?/],
  ])("citybook %s ends with 2 and says what was meant", async (words, told) => {
    const { code, result, said } = await runIn(folder, words);
    expect([code, result]).toEqual([2, ""]);
    expect(said).toMatch(told);
  });

  it("without its engine says what to install, in the version that is tested", async () => {
    const said: string[] = [];
    const terminal = {
      result: () => undefined,
      say: (text: string) => void said.push(text),
      progress: () => undefined,
      environment: {},
      folder,
      now: () => 0,
      today: () => "2026-12-01",
    };
    await expect(query("from cities", {}, { terminal, load: () => Promise.resolve(undefined) })).rejects.toMatchObject({
      message: "the SQL engine is not installed",
      hint: expect.stringContaining(`npm install @duckdb/node-api@${engineVersion}`),
    });
    const { optionalDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(optionalDependencies["@duckdb/node-api"]).toBe(engineVersion);
  });
});
