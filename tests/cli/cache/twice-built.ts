import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../../../src/cli/publish/compare-folder.ts";
import { makeEdits } from "../preview/incremental.ts";
import { copyOfThreeCities, freshFolder, runIn, threeCities } from "../three-cities.ts";

/** All files below a folder with their bytes. */
export const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path), "latin1")]));

type Edits = Parameters<typeof makeEdits>[1];

/** A workbook that is edited and built again and again, and each time once more without anything that was kept. */
export function openTwiceBuilt() {
  const folder = copyOfThreeCities();
  const out = freshFolder();
  /** Edits, builds in both ways, and after a mistake puts all files back. */
  const tryEdits = async (edits: Edits) => {
    makeEdits(folder, edits);
    const kept = await runIn(folder, "build");
    const anew = await runIn(folder, `build --no-cache --out "${out}/html"`);
    const isWhole = anew.code === 0;
    const compared = {
      kept: { code: kept.code, files: isWhole ? filesIn(join(folder, "reports/html")) : {} },
      anew: { code: anew.code, files: isWhole ? filesIn(join(out, "html")) : {} },
      isWhole,
      isUnchanged: kept.said.includes("as they would be written now"),
    };
    if (!isWhole) {
      rmSync(join(folder, "datasets"), { recursive: true });
      cpSync(threeCities, folder, { recursive: true });
    }
    return compared;
  };
  return { folder, tryEdits };
}
