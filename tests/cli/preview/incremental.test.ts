import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyEdit, openEdited } from "./incremental.ts";

describe("a workbook that is looked at again and again", () => {
  it("gives the bytes of a build from nothing, whatever was edited since the last look", async () => {
    const { tryEdits } = openEdited();
    let whole = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), async (several) => {
        const { kept, anew, isWhole } = await tryEdits(several);
        expect(kept).toEqual(anew);
        whole += Number(isWhole);
      }),
      { numRuns: 10, endOnFailure: true },
    );
    expect(whole).toBeGreaterThan(0);
  });
});
