import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadEngine } from "../../src/engine/load-engine.ts";
import { relations, rowsOf } from "../../src/export/relation.ts";
import { toDouble, toParquet } from "../../src/export/to-parquet.ts";
import { shippedDerived } from "../shipped.ts";
import { copyOfThreeCities, freshFolder, runIn } from "./three-cities.ts";

const folder = copyOfThreeCities();
const bytesOf = (path: string) => readFileSync(join(folder, path));

describe("export table", () => {
  it("writes files that are named on stdout, twice the same", async () => {
    const words = "export table commitments amounts --format csv";
    const { code, result, said } = await runIn(folder, words);
    expect([code, result]).toEqual([0, "exports/commitments.csv\nexports/amounts.csv\n"]);
    expect(said).toMatch(/^Choices: reference year 2025; .*\n2 files written\.\n$/);
    const before = bytesOf("exports/commitments.csv");
    await runIn(folder, words);
    expect(bytesOf("exports/commitments.csv")).toEqual(before);
    expect(before.toString()).toBe((await runIn(folder, "table commitments --format csv")).result);
  });

  it("writes CSV for Excel with a mark, CRLF and no formulas, and leaves negative numbers alone", async () => {
    const own = copyOfThreeCities();
    const file = join(own, "datasets/made-up/cities.csv");
    writeFileSync(file, readFileSync(file, "utf8").replace("Alphaburg,,AA,Aland,,10,10", '"=1+1",,AA,Aland,,-10.5,10'));
    await runIn(own, "export table cities --flavour excel --city alphaburg --out taken");
    expect(readFileSync(join(own, "taken/cities.csv"), "utf8")).toBe(
      "\uFEFFcity_id,name,name_local,country_code,country,subdivision,latitude,longitude,wikidata_id,geonames_id,boundary,source_id,note\r\nalphaburg,'=1+1,,AA,Aland,,-10.5,10,,1,municipality,gazette,made up\r\n",
    );
  });

  it("writes every digit of a fact, in JSON as numbers", async () => {
    const own = copyOfThreeCities();
    const file = join(own, "datasets/made-up/indicators.csv");
    writeFileSync(file, readFileSync(file, "utf8").replace("100000000000,USD", "1234567890123456789.25,USD"));
    const { said } = await runIn(own, "export table indicators --out taken");
    expect(said).not.toMatch(/note:/);
    expect(readFileSync(join(own, "taken/indicators.csv"), "utf8")).toContain(",1234567890123456789.25,USD,");
    expect((await runIn(own, "table indicators --format csv")).result).toContain(",1234567890123456789.25,USD,");
    expect((await runIn(own, "export table indicators --format parquet --out taken")).said).toMatch(
      /\nnote: indicators.parquet rounds numbers of value that have more digits than a double holds/,
    );
    await runIn(own, "export table cities --format json --out taken");
    expect(JSON.parse(readFileSync(join(own, "taken/cities.json"), "utf8"))[0]).toMatchObject({
      city_id: "alphaburg",
      latitude: 10,
      subdivision: null,
    });
  });

  it("writes all of them", async () => {
    const { result } = await runIn(folder, "export table all --format json --out all");
    expect(readdirSync(join(folder, "all"))).toHaveLength(relations.length);
    expect(result.trimEnd().split("\n")).toHaveLength(relations.length);
  });

  it.each([
    ["export table intensty", /"intensty" is not a view or table\n {4}Did you mean "intensity"\?/],
    ["export table amounts --format parket", /"parket" is not a format\n {4}Did you mean "parquet"\?/],
    ["export table amounts --flavour exel", /"exel" is not a flavour\n {4}Did you mean "excel"\?/],
    ["export table amounts --format json --flavour excel", /--flavour is of CSV files, not of json/],
    ["export table amounts --city alphabrg", /"alphabrg" is not a city\n {4}Did you mean "alphaburg"\?/],
    ["export table amounts --out datasets/made-up", /inside the datasets folder "datasets"\n {4}Name a folder outside/],
    ["export tabel amounts", /unknown command 'tabel'\n\(Did you mean table\?\)/],
  ])("citybook %s ends with 2 and says what was meant", async (words, told) => {
    const { code, result, said } = await runIn(folder, words);
    expect([code, result]).toEqual([2, ""]);
    expect(said).toMatch(told);
  });
});

describe("a Parquet file", () => {
  it.each(["intensity", "standings", "caps", "amounts", "cities", "city_aliases"])(
    "of %s reads back in DuckDB as it was, with its units inside",
    async (name) => {
      const relation = relations.find((one) => one.name === name);
      const duckdb = await loadEngine();
      if (relation === undefined || duckdb === undefined) throw new Error("nothing to read back, or with");
      const rows = rowsOf(relation, shippedDerived()).map(({ cells }) => cells);
      const bytes = await toParquet(relation, rows, { by: "citybook", notes: {} });
      expect(await toParquet(relation, rows, { by: "citybook", notes: {} })).toEqual(bytes);
      const file = join(freshFolder(), `${name}.parquet`);
      writeFileSync(file, bytes);
      const instance = await duckdb.DuckDBInstance.create(":memory:", { threads: "1" });
      const connection = await instance.connect();
      const read = await connection.runAndReadAll(`from '${file}'`);
      const types = { text: "VARCHAR", integer: "BIGINT", year: "BIGINT", number: "DOUBLE" };
      expect(read.columnNames()).toEqual(relation.columns.map((column) => column.name));
      expect(read.columnTypes().map(String)).toEqual(relation.columns.map(({ kind }) => types[kind]));
      const wanted = rows.map((cells) =>
        relation.columns.map(({ kind }, at) => {
          const cell = cells[at];
          if (cell === undefined) return null;
          if (kind === "text") return cell;
          return kind === "number" ? toDouble(cell) : BigInt(Number(cell));
        }),
      );
      expect(rows.length).toBeGreaterThan(10);
      expect(read.getRows()).toEqual(wanted);
      const meaning = await connection.runAndReadAll(
        `select decode(value) from parquet_kv_metadata('${file}') where decode(key) = 'columns'`,
      );
      const units = Object.entries(JSON.parse(String(meaning.getRows()[0]?.[0]))).map(([column, said]) => [
        column,
        Reflect.get(Object(said), "unit"),
      ]);
      expect(units).toEqual(relation.columns.map((column) => [column.name, column.unit]));
      instance.closeSync();
    },
  );

  it("of no rows keeps its columns", async () => {
    const [relation] = relations;
    if (relation === undefined) throw new Error("there is no relation");
    expect((await toParquet(relation, [], { by: "citybook", notes: {} })).length).toBeGreaterThan(100);
  });
});
