import { mendDatasets, mendedDisk } from "../../src/check/mend/mend-datasets.ts";
import { changedFiles, changes } from "../changed-tables.ts";
import { memoryDisk } from "../memory-disk.ts";
import { declareTarget } from "../target.ts";

/** What `check --fix` writes: to mend once is to mend for good. */
export const mend = declareTarget({
  name: "mend",
  share: 2,
  input: changes,
  run: (all) => {
    const disk = memoryDisk(changedFiles(all));
    const { files } = mendDatasets(["datasets"], disk);
    const again = mendDatasets(["datasets"], mendedDisk(files, disk)).files;
    if (again.length > 0) throw new Error(`${again[0]?.file} is mended twice`);
  },
});
