import { join } from "node:path";
import { checkTables } from "../src/check/check-tables.ts";
import { knownTables } from "../src/check/known-tables.ts";
import type { Tables } from "../src/check/tables.ts";
import { openDisk } from "../src/cli/node-disk.ts";
import { readDatasets } from "../src/read/read-datasets.ts";

export const root = join(import.meta.dirname, "..");

/** The tables of the shipped datasets; a test on them fails here if they have a problem. */
export function shippedTables(): Tables {
  const { tables, problems } = checkTables(readDatasets(["datasets"], openDisk(root), knownTables));
  if (tables === undefined) throw new Error(`the shipped datasets have ${problems.length} problems`);
  return tables;
}
