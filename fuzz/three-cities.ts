import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkTables } from "../src/check/check-tables.ts";
import { knownTables } from "../src/check/known-tables.ts";
import { openDisk } from "../src/cli/node-disk.ts";
import { derive } from "../src/derive/derive.ts";
import { cityMoney } from "../src/derive/parameters.ts";
import { readDatasets } from "../src/read/read-datasets.ts";

const folder = join(import.meta.dirname, "../tests/fixtures/three-cities");
const disk = openDisk(folder);

/** The files of the made-up workbook's datasets, each as its lines of cells: none of them has a quote. */
export const threeCitiesFiles: readonly { readonly path: string; readonly rows: readonly (readonly string[])[] }[] = (
  disk.list("datasets") ?? []
)
  .toSorted()
  .map((path) => {
    const lines = readFileSync(join(folder, path), "utf8").trimEnd().split("\n");
    return { path, rows: lines.map((line) => line.split(",")) };
  });

/** The tables of the made-up workbook, and what follows from them. */
export function openThreeCities() {
  const { tables } = checkTables(readDatasets(["datasets"], disk, knownTables));
  if (tables === undefined) throw new Error("the made-up workbook has problems");
  return { tables, derived: derive(tables, cityMoney) };
}
