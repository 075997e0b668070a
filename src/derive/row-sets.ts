import type { Column, Kind } from "../check/column.ts";
import { tables as declared, type TableName } from "../check/tables.ts";
import type { Cell } from "../model/cell.ts";
import type { Derived } from "./derived.ts";
import type { CellKind, ColumnFacets } from "./view.ts";
import { type PrintedView, views } from "./views.ts";

const isCell = (value: unknown): value is Cell =>
  value === undefined ||
  typeof value === "string" ||
  typeof value === "number" ||
  (typeof value === "object" && value !== null && "n" in value);

/** A cell of a checked row. */
function cellOf(row: object, column: string): Cell {
  const value: unknown = Reflect.get(row, column);
  return isCell(value) ? value : undefined;
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

const facetsOf = ({ kind, unit, references }: Column<unknown>): ColumnFacets => ({
  kind: kinds[kind],
  ...(unit === undefined ? {} : { unit }),
  ...(references === undefined ? {} : { references }),
});

/** A table of the datasets as it was checked, row by row. */
function tableSet(name: TableName): PrintedView {
  const table = declared[name];
  const names = Object.keys(table.columns);
  return {
    name,
    says: table.says,
    key: table.key,
    columns: Object.entries<Column<unknown>>(table.columns).map(([name, column]) => ({
      name,
      says: column.says,
      ...facetsOf(column),
    })),
    print: ({ tables }: Derived) =>
      tables[name].map((row) => {
        const city = cellOf(row, "city_id");
        return {
          cityId: typeof city === "string" ? city : undefined,
          cells: names.map((column) => cellOf(row, column)),
          trace: () => undefined,
        };
      }),
  };
}

/** Whether rows of a name are a table of the datasets, and not a view. */
export const isTable = (name: string): name is TableName => Object.hasOwn(declared, name);

/** Every set of rows that can be named: the views, then the tables of the datasets. */
export const rowSets: ReadonlyMap<string, PrintedView> = new Map<string, PrintedView>([
  ...Object.entries(views),
  ...Object.keys(declared)
    .filter(isTable)
    .map((name) => [name, tableSet(name)] as const),
]);
