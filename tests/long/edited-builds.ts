import fc from "fast-check";
import { expect } from "vitest";
import { openTwiceBuilt } from "../cli/cache/twice-built.ts";
import { anyEdit } from "../cli/preview/incremental.ts";

/** Edits a workbook so many times; each time a build on what was kept must give the bytes of one from nothing. */
export async function expectSameBuilds(edits: number): Promise<void> {
  const { tryEdits } = openTwiceBuilt();
  let [whole, unchanged] = [0, 0];
  await fc.assert(
    fc.asyncProperty(anyEdit, async (one) => {
      const { kept, anew, isWhole, isUnchanged } = await tryEdits([one]);
      expect(kept).toEqual(anew);
      whole += Number(isWhole);
      unchanged += Number(isUnchanged);
    }),
    { numRuns: edits, endOnFailure: true },
  );
  expect(whole).toBeGreaterThan(edits / 4);
  expect(unchanged).toBeLessThan(whole);
}
