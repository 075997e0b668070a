import fc from "fast-check";
import { expect, it } from "vitest";
import { anyEdit, openEdited } from "../cli/preview/incremental.ts";

it("gives the bytes of a build from nothing after each of 200 edits", async () => {
  const { tryEdits } = openEdited();
  let whole = 0;
  await fc.assert(
    fc.asyncProperty(anyEdit, async (one) => {
      const { kept, anew, isWhole } = await tryEdits([one]);
      expect(kept).toEqual(anew);
      whole += Number(isWhole);
    }),
    { numRuns: 200, endOnFailure: true },
  );
  expect(whole).toBeGreaterThan(50);
});
