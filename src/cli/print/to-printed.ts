import type { Derived } from "../../derive/derived.ts";
import { type Relation, rowsOf } from "../../export/relation.ts";
import type { PrintedTable } from "./printed-table.ts";

/** A view or a table of the datasets, ready to be printed: the rows of some cities, or of all where none is named. */
export const toPrinted = (relation: Relation, derived: Derived, cities: readonly string[] = []): PrintedTable => ({
  columns: relation.columns.map(({ name }) => name),
  rows: rowsOf(relation, derived, cities).map(({ cells }) => cells),
  text: relation.text,
});
