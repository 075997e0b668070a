import { join } from "node:path";
import { checkTables } from "../src/check/check-tables.ts";
import { knownTables } from "../src/check/known-tables.ts";
import type { Tables } from "../src/check/tables.ts";
import { openDisk } from "../src/cli/node-disk.ts";
import { readPages } from "../src/cli/page-files.ts";
import { derive } from "../src/derive/derive.ts";
import type { Derived } from "../src/derive/derived.ts";
import { once } from "../src/derive/once.ts";
import { readDatasets } from "../src/read/read-datasets.ts";
import type { PageFile } from "../src/report/page-source.ts";

export const root = join(import.meta.dirname, "..");

/** The tables of the shipped datasets, read anew; a test on them fails here if they have a problem. */
export function readShipped(): Tables {
  const { tables, problems } = checkTables(readDatasets(["datasets"], openDisk(root), knownTables));
  if (tables === undefined) throw new Error(`the shipped datasets have ${problems.length} problems`);
  return tables;
}

/** The tables of the shipped datasets, read once for all tests of a worker, since nothing changes them. */
export const shippedTables: () => Tables = once(readShipped);

/** What follows from the shipped datasets, worked out once for all tests of a worker. */
export const shippedDerived: () => Derived = once(() => derive(shippedTables()));

/** The shipped pages as their authors wrote them. */
export const shippedFiles = (): readonly PageFile[] => readPages(["reports"], openDisk(root));
