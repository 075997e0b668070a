import type { Kind } from "../check/column.ts";
import type { Table } from "../check/define-table.ts";
import { tables as declared, type TableName } from "../check/tables.ts";
import type { Derived } from "../derive/derived.ts";
import type { CellKind, ColumnFacets } from "../derive/view.ts";
import { type PrintedView, views } from "../derive/views.ts";
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

const kinds: Readonly<Record<Kind, CellKind>> = {
  text: "text",
  slug: "text",
  word: "text",
  integer: "integer",
  year: "year",
  number: "number",
  date: "text",
  url: "text",
};

const isCell = (value: unknown): value is Cell =>
  value === undefined ||
  typeof value === "string" ||
  typeof value === "number" ||
  (typeof value === "object" && value !== null && "n" in value);

function toRelation(name: TableName, { says, key, columns }: Table): Relation {
  const names = Object.keys(columns);
  const toCell = (row: object, column: string): Cell => {
    const value: unknown = Reflect.get(row, column);
    return isCell(value) ? value : undefined;
  };
  return {
    name,
    of: "table",
    says: `one row is ${says}`,
    key,
    columns: Object.entries(columns).map(([column, { kind, says: what, unit, references }]) => ({
      name: column,
      says: what,
      kind: kinds[kind],
      ...(unit === undefined ? {} : { unit }),
      ...(references === undefined ? {} : { references }),
    })),
    ofCities: names.includes("city_id"),
    rows: ({ tables }) =>
      tables[name].map((row: object) => {
        const city = toCell(row, "city_id");
        return {
          cityId: typeof city === "string" ? city : undefined,
          cells: names.map((column) => toCell(row, column)),
        };
      }),
    text: factText,
  };
}

const viewRelation = ({ print, ...view }: PrintedView): Relation => ({
  ...view,
  of: "view",
  ofCities: true,
  rows: print,
  text: cellText,
});

const isTableName = (name: string): name is TableName => Object.hasOwn(declared, name);

/** Every view, then every table of the datasets. */
export const relations: readonly Relation[] = [
  ...Object.values(views).map(viewRelation),
  ...Object.entries(declared).flatMap(([name, table]) => (isTableName(name) ? [toRelation(name, table)] : [])),
];

/** The rows about some cities; all of them where no city is named, or where they are not about cities. */
export function rowsOf(relation: Relation, derived: Derived, cities: readonly string[] = []): readonly RelationRow[] {
  const rows = relation.rows(derived);
  return cities.length === 0 || !relation.ofCities ? rows : rows.filter(({ cityId }) => cities.includes(cityId ?? ""));
}
