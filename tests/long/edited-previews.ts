import fc from "fast-check";
import { expect } from "vitest";
import { anyEdit, openEdited } from "../cli/preview/incremental.ts";

/** Edits a workbook that a preview shows so many times; each time its pages must have the bytes of a build from nothing. */
export async function expectSamePreviews(edits: number): Promise<void> {
  const { tryEdits } = openEdited();
  let whole = 0;
  await fc.assert(
    fc.asyncProperty(anyEdit, async (one) => {
      const { kept, anew, isWhole } = await tryEdits([one]);
      expect(kept).toEqual(anew);
      whole += Number(isWhole);
    }),
    { numRuns: edits, endOnFailure: true },
  );
  expect(whole).toBeGreaterThan(edits / 4);
}
