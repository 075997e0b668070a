import { join } from "node:path";
import { checkTables } from "../../src/check/check-tables.ts";
import { knownTables } from "../../src/check/known-tables.ts";
import { openDisk } from "../../src/cli/node-disk.ts";
import { derive } from "../../src/derive/derive.ts";
import type { Derived } from "../../src/derive/derived.ts";
import { cityMoney } from "../../src/derive/parameters.ts";
import { readDatasets } from "../../src/read/read-datasets.ts";

/** Facts of Beijing (no pot), Berlin (tiny), Shanghai (0 to 1bn), Shenzhen and Singapore (unknown high), kept apart from the datasets. */
export function fiveCities(): Derived {
  const disk = openDisk(join(import.meta.dirname, "../fixtures/five-cities"));
  const { tables, problems } = checkTables(readDatasets(["datasets"], disk, knownTables));
  if (tables === undefined) throw new Error(`the fixture has problems: ${problems[0]?.message}`);
  return derive(tables, cityMoney);
}
