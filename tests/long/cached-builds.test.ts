import fc from "fast-check";
import { expect, it } from "vitest";
import { openTwiceBuilt } from "../cli/cache/twice-built.ts";
import { anyEdit } from "../cli/preview/incremental.ts";

it("builds on what was kept as from nothing after each of 200 edits", async () => {
  const { tryEdits } = openTwiceBuilt();
  let [whole, unchanged] = [0, 0];
  await fc.assert(
    fc.asyncProperty(anyEdit, async (one) => {
      const { kept, anew, isWhole, isUnchanged } = await tryEdits([one]);
      expect(kept).toEqual(anew);
      whole += Number(isWhole);
      unchanged += Number(isUnchanged);
    }),
    { numRuns: 200, endOnFailure: true },
  );
  expect(whole).toBeGreaterThan(50);
  expect(unchanged).toBeLessThan(whole);
});
