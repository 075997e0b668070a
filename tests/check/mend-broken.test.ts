import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { knownTables } from "../../src/check/known-tables.ts";
import { mendDatasets, mendedDisk } from "../../src/check/mend/mend-datasets.ts";
import { openDisk } from "../../src/cli/node-disk.ts";
import { openParts } from "../../src/read/open-parts.ts";

it("mending leaves nothing to mend in any folder of mistakes, and never adds one", async () => {
  const root = join(import.meta.dirname, "..");
  const disk = openDisk(root);
  for (const name of readdirSync(join(root, "broken"))) {
    const folders = ["fixtures/three-cities/datasets", `broken/${name}`];
    const opened = await openParts(folders, disk, knownTables);
    const { files } = mendDatasets(folders, opened);
    expect(mendDatasets(folders, mendedDisk(files, opened)).files).toEqual([]);
  }
});
