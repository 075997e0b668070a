import type { Derived } from "../../derive/derived.ts";
import { once } from "../../derive/once.ts";
import type { PrintedView } from "../../derive/views.ts";
import { type Cell, cellText } from "../../model/cell.ts";
import { figureOf, type ShownRow, sayShown } from "./row-cell.ts";
import type { RowRegistry } from "./row-registry.ts";
import { shownColumns } from "./shown-columns.ts";

/** A cell as a template sees it: numbers as numbers, nothing as nothing. */
const toValue = (cell: Cell): string | number | null =>
  cell === undefined ? null : typeof cell === "object" ? Number(cellText(cell)) : cell;

/** A row by the names of its columns; a whole figure keeps its range, its unit and its trace. */
function toValues(shown: ShownRow): object {
  const values: Record<string, unknown> = {};
  for (const column of shownColumns(shown.set)) {
    if (column.end === "places") {
      Object.defineProperty(values, column.name, {
        enumerable: true,
        get: once(() => sayShown(shown, column) || null),
      });
    } else if (column.end === "both") {
      Object.defineProperty(values, column.name, {
        enumerable: true,
        get: once(() => figureOf(shown, column) ?? null),
      });
    } else {
      values[column.name] = toValue(shown.row.cells[column.at]);
    }
  }
  return values;
}

/** Every set of rows by its name, each made when a template first names it. */
export function rowValues(rows: RowRegistry, derived: Derived): object {
  const values = {};
  const listOf = (set: PrintedView) => rows.rowsOf(set, derived).map((row) => toValues({ set, row, derived }));
  for (const name of rows.names()) {
    const get = once(() => {
      const set = rows.find(name);
      return set === undefined ? [] : listOf(set);
    });
    Object.defineProperty(values, name, { enumerable: true, get });
  }
  return values;
}
