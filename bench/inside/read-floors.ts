// Times what a made-up workbook costs at least, beside what the tool does with it: read-floors.ts FOLDER ROUNDS. Prints JSON.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { Bench } from "tinybench";
import { checkTables } from "../../src/check/check-tables.ts";
import { knownTables } from "../../src/check/known-tables.ts";
import { derive } from "../../src/derive/derive.ts";
import { views } from "../../src/derive/views.ts";
import { loadEngine } from "../../src/engine/load-engine.ts";
import { cellText } from "../../src/model/cell.ts";
import { datasetFiles } from "../../src/read/dataset-files.ts";
import { readDatasets } from "../../src/read/read-datasets.ts";
import { openFolder } from "./open.ts";
import { type RankRow, ranksInSql } from "./ranks-in-sql.ts";

const [folder = ".", rounds = "3"] = process.argv.slice(2);
const { datasets, disk, parameters } = await openFolder(folder);
const paths = datasets.flatMap((one) => datasetFiles(one, disk, knownTables).map(({ path }) => join(folder, path)));
const duckdb = await loadEngine();

/** Typed anew from the bytes each time: nothing is remembered of bytes that were read again. */
const check = () => checkTables(readDatasets(datasets, disk, knownTables)).tables;

function ranks(): readonly RankRow[] {
  const tables = check();
  if (tables === undefined) throw new Error("the made-up workbook has problems");
  const { columns, print } = views.intensity;
  const at = (name: string): number => columns.findIndex((column) => column.name === name);
  const places = ["commitment_low", "rank_gdp_share_best", "rank_gdp_share_worst"].map(at);
  return print(derive(tables, parameters)).map(({ cityId = "", cells }) => {
    const [low = 0, best = 0, worst = 0] = places.map((place) => Number(cellText(cells[place])));
    return { city: cityId, low, best, worst };
  });
}

const bench = new Bench({ iterations: Number(rounds), time: 0, warmupIterations: 1, warmupTime: 0, throws: true });
bench.add("the bytes read", () => {
  for (const path of paths) readFileSync(path);
});
bench.add("read and parsed by csv-parse", () => {
  for (const path of paths) parse(readFileSync(path));
});
bench.add("citybook: read", () => void readDatasets(datasets, disk, knownTables));
bench.add("citybook: read and check", () => void check());
bench.add("citybook: read, check, sums and ranks of all cities", () => void ranks());
const connection = await (await duckdb?.DuckDBInstance.create(":memory:"))?.connect();
const pack = join(folder, "datasets/made-up");
if (connection !== undefined)
  bench.add("DuckDB: read, sums and ranks of all cities", async () => void (await ranksInSql(connection, pack)));
await bench.run();
const times = bench.tasks.map(({ name, result }) => ({
  name,
  ms: "latency" in result ? result.latency.p50 : null,
}));
const inOrder = (rows: readonly RankRow[]) => JSON.stringify(rows.toSorted((a, b) => (a.city < b.city ? -1 : 1)));
const isEqual = connection && inOrder(await ranksInSql(connection, pack)) === inOrder(ranks());
console.log(JSON.stringify({ times, isEqual }));
