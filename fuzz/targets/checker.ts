import { checkTables } from "../../src/check/check-tables.ts";
import { knownTables } from "../../src/check/known-tables.ts";
import { derive } from "../../src/derive/derive.ts";
import { cityMoney } from "../../src/derive/parameters.ts";
import { views } from "../../src/derive/views.ts";
import { readDatasets } from "../../src/read/read-datasets.ts";
import { changedFiles, changes } from "../changed-tables.ts";
import { expectTold } from "../expect-told.ts";
import { memoryDisk } from "../memory-disk.ts";
import { declareTarget } from "../target.ts";

/** Tables that are nearly those of a workbook: checked, and where nothing is wrong with them, derived and printed. */
export const checker = declareTarget({
  name: "checker",
  share: 3,
  input: changes,
  run: (all) => {
    const files = changedFiles(all);
    const { tables, problems } = checkTables(readDatasets(["datasets"], memoryDisk(files), knownTables), {
      today: "2026-06-08",
    });
    expectTold(problems, [...files.keys()]);
    if (tables === undefined) return;
    const derived = derive(tables, cityMoney);
    for (const view of Object.values(views)) view.print(derived);
  },
});
