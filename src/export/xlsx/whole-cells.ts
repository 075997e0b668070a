import type { Bounds } from "../../model/bounds.ts";
import { live, type SheetColumn } from "./sheet.ts";
import { highOf, lowOf } from "./values.ts";
import type { WholeRow } from "./whole-row.ts";

/** What stands in a cell of a whole that does not count, or has no parts. */
export const out = "not counted";
export const noParts = "no parts";

/** The pots of the row that count. */
export const ownPots = { counted_key: "[@whole_key]" } as const;

/** The measures inside the one of the row, of its currency, that count. */
export const parts = { inside_key: "[@whole_key]" } as const;

export const inTree = (formula: string): string => `IF([@in_tree]=0,"${out}",${formula})`;
export const ifParts = (formula: string): string => `IF([@parts]=0,"${noParts}",${formula})`;

/** Two columns of a whole: the low and the high end. */
export const endsOf = (
  [name, says]: readonly [string, string],
  formulas: readonly [low: string, high: string],
  boundsOf: (row: WholeRow) => { readonly bounds: Bounds | undefined; readonly otherwise: string },
): readonly SheetColumn<WholeRow>[] => [
  live([`${name}_low`, `${says}, low end`, "money"], formulas[0], (row) => {
    const { bounds, otherwise } = boundsOf(row);
    return lowOf(bounds, otherwise);
  }),
  live([`${name}_high`, `${says}, high end`, "money"], formulas[1], (row) => {
    const { bounds, otherwise } = boundsOf(row);
    return highOf(bounds, otherwise);
  }),
];
