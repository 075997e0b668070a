import type { Derived } from "../derive/derived.ts";
import { isTable, rowSets } from "../derive/row-sets.ts";
import type { ColumnFacets } from "../derive/view.ts";
import type { PrintedView } from "../derive/views.ts";
import { type Cell, cellText, factText } from "../model/cell.ts";

export interface RelationColumn extends ColumnFacets {
  readonly name: string;
  readonly says: string;
}

export interface RelationRow {
  /** The city that the row is about, where it is about one. */
  readonly cityId: string | undefined;
  readonly cells: readonly Cell[];
}

/** A table of the datasets or a view, as whoever takes it away needs it: what it is, its columns, its rows. */
export interface Relation {
  readonly name: string;
  readonly of: "table" | "view";
  /** What one row is. */
  readonly says: string;
  readonly key?: readonly string[];
  readonly columns: readonly RelationColumn[];
  /** Whether its rows are about cities, so that some of them can be chosen. */
  readonly ofCities: boolean;
  readonly rows: (derived: Derived) => readonly RelationRow[];
  /** Its cells as text: facts with every digit, derived numbers with 12 significant ones. */
  readonly text: (cell: Cell) => string;
}

function toRelation({ print, ...set }: PrintedView): Relation {
  const isFacts = isTable(set.name);
  return {
    ...set,
    of: isFacts ? "table" : "view",
    says: isFacts ? `one row is ${set.says}` : set.says,
    ofCities: !isFacts || set.columns.some(({ name }) => name === "city_id"),
    rows: print,
    text: isFacts ? factText : cellText,
  };
}

/** Every view, then every table of the datasets. */
export const relations: readonly Relation[] = [...rowSets.values()].map(toRelation);

/** The rows about some cities; all of them where no city is named, or where they are not about cities. */
export function rowsOf(relation: Relation, derived: Derived, cities: readonly string[] = []): readonly RelationRow[] {
  const rows = relation.rows(derived);
  return cities.length === 0 || !relation.ofCities ? rows : rows.filter(({ cityId }) => cities.includes(cityId ?? ""));
}
