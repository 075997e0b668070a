import { join } from "node:path";
import { checkTables } from "../src/check/check-tables.ts";
import { knownTables } from "../src/check/known-tables.ts";
import { openDisk } from "../src/cli/node-disk.ts";
import { derive } from "../src/derive/derive.ts";
import type { Derived } from "../src/derive/derived.ts";
import { cityMoney } from "../src/derive/parameters.ts";
import { readDatasets } from "../src/read/read-datasets.ts";

/** What follows from the made-up workbook. */
export function threeCities(): Derived {
  const disk = openDisk(join(import.meta.dirname, "fixtures/three-cities"));
  const { tables } = checkTables(readDatasets(["datasets"], disk, knownTables));
  if (tables === undefined) throw new Error("the made-up workbook has problems");
  return derive(tables, cityMoney);
}
