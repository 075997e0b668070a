import type { Cell } from "../../model/cell.ts";

/** A table ready to be printed in any format. */
export interface PrintedTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
