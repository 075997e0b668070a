import { beforeAll, describe, expect, it } from "vitest";
import { canRecalculate, recalculate } from "./recalculate.ts";
import { type Cases, compareCase, filesOf } from "./recalculated-cases.ts";

/** Tests that LibreOffice comes to the values of citybook in each case. */
export function describeRecalculated(title: string, cases: Cases): void {
  describe.runIf(canRecalculate)(title, () => {
    let saved: Readonly<Record<string, Uint8Array>> = {};
    beforeAll(() => {
      saved = recalculate(filesOf(cases));
    }, 600_000);

    it.each(Object.keys(cases))("comes to the values of citybook for %s", async (name) => {
      const { formulas, differing } = await compareCase(cases, name, saved);
      expect(differing.slice(0, 20)).toEqual([]);
      expect(formulas).toBeGreaterThan(1000);
    });
  });
}
