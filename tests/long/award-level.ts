import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { freshFolder } from "../cli/three-cities.ts";

const example = join(import.meta.dirname, "../../examples/award-level");
const pack = "datasets/generated";

/** The rows of the example as they are kept in it. */
export const keptRows = (): string => readFileSync(join(example, pack, "amounts.result.csv"), "utf8");

/** A query of the example for another database. */
export const queryFor = (name: "postgres" | "clickhouse"): string =>
  readFileSync(join(example, `queries/${name}.sql`), "utf8");

/** A copy of the example without kept rows, whose query and connection are those of a test. */
export function exampleWith(
  query: string,
  connection: string,
): { readonly folder: string; readonly rows: () => string } {
  const folder = freshFolder();
  cpSync(example, folder, { recursive: true });
  const path = join(folder, "citybook.yaml");
  const [head = ""] = readFileSync(path, "utf8").split("connections:");
  writeFileSync(path, `${head}connections:\n${connection}`);
  writeFileSync(join(folder, pack, "amounts.sql"), query);
  for (const kept of ["amounts.result.csv", "amounts.result.json"]) rmSync(join(folder, pack, kept), { force: true });
  return { folder, rows: () => readFileSync(join(folder, pack, "amounts.result.csv"), "utf8") };
}

/** Writes another query into a copy of the example. */
export const setQuery = (folder: string, query: string): void =>
  writeFileSync(join(folder, pack, "amounts.sql"), query);

/** All awards of the example as CSV without a header. */
export async function awardLines(): Promise<string> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const file = join(freshFolder(), "awards.csv");
  await connection.run(`copy (from '${join(example, pack, "awards.parquet")}') to '${file}' (header false)`);
  connection.closeSync();
  instance.closeSync();
  return readFileSync(file, "utf8");
}
