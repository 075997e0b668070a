import type { Cell } from "../../model/cell.ts";

/** A table ready to be printed in any format. */
export interface PrintedTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** How its cells are written; with at most 12 significant digits where nothing is said. */
  readonly text?: (cell: Cell) => string;
  /** Set where columns that are empty throughout are shown to people all the same. */
  readonly whole?: boolean;
}
