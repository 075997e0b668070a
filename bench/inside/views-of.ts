import { checkTables } from "../../src/check/check-tables.ts";
import { knownTables } from "../../src/check/known-tables.ts";
import type { Pack } from "../../src/check/packs.ts";
import type { Opened } from "../../src/cli/open-workbook.ts";
import { derive } from "../../src/derive/derive.ts";
import type { Derived } from "../../src/derive/derived.ts";
import { views } from "../../src/derive/views.ts";
import { readDatasets } from "../../src/read/read-datasets.ts";
import type { Stopwatch } from "./stopwatch.ts";

/** Reads, checks and derives: every row of every view is made. */
export function viewsOf(
  { datasets, disk, parameters, leveling, today }: Opened,
  { time }: Stopwatch,
): { readonly derived: Derived; readonly packs: readonly Pack[] } {
  const read = time("read", () => readDatasets(datasets, disk, knownTables));
  const { tables, packs } = time("check", () => checkTables(read, { today, leveling }));
  if (tables === undefined) throw new Error("the workbook has problems");
  const derived = time("derive", () => {
    const made = derive(tables, parameters);
    for (const view of Object.values(views)) view.print(made);
    return made;
  });
  return { derived, packs };
}
