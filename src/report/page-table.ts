import type { DataTable } from "../chart/chart.ts";
import type { Cap } from "../chart/crowd.ts";
import type { PageContext } from "./context.ts";

/** A table that a page names: what it shows, and what is said where it has no row. */
export interface PageTable {
  readonly name: string;
  readonly says: string;
  /** Set where it is about the city or index of its page. */
  readonly of?: "city" | "index";
  readonly none: string;
  /** Of more rows a page shows those of the cities that matter most; without it, the first 200. */
  readonly crowd?: Cap;
  readonly make: (page: PageContext) => DataTable;
}
