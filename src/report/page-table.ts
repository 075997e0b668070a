import type { DataTable } from "../chart/chart.ts";
import type { PageContext } from "./context.ts";

/** A table that a page names: what it shows, and what is said where it has no row. */
export interface PageTable {
  readonly name: string;
  readonly says: string;
  /** Set where it is about the city or index of its page. */
  readonly of?: "city" | "index";
  readonly none: string;
  readonly make: (page: PageContext) => DataTable;
}
