import type { Problem } from "../model/problem.ts";
import type { Layout } from "./layout.ts";
import type { TableName, Tables } from "./tables.ts";

/** A rule across columns or tables. It sees the rows whose cells are sound. */
export type Rule = (tables: Tables, layout: Layout, found: Found) => readonly Problem[];

/** What a rule may ask beside the rows. */
export interface Found {
  /** Whether all rows of a table are sound, so that a missing row is truly missing. */
  readonly isWhole: (table: TableName) => boolean;
  /** The day of the check, as an ISO date; a rule about the future is silent without it. */
  readonly today: string | undefined;
}
