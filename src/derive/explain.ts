import type { Cell } from "../model/cell.ts";
import type { Trace } from "../model/figure.ts";
import type { Derived } from "./derived.ts";
import type { LeftOutRow } from "./views/left-out-row.ts";
import type { ReadingRow } from "./views/reading-row.ts";
import type { PrintedView } from "./views.ts";

/** One number of a view with the whole way in which it came to be. */
export interface Explanation {
  readonly city: string;
  readonly view: string;
  readonly column: string;
  readonly says: string;
  readonly year: number;
  /** The key cells of the row, for views with several rows a city. */
  readonly row: readonly Cell[];
  readonly value: Cell;
  /** Which end of a figure's bounds the number is; nothing for a number that is no figure. */
  readonly end: "low" | "high" | undefined;
  readonly trace: Trace | undefined;
  /** The readings of a fact that are not used, by table and key. */
  readonly others: (table: string, key: string) => readonly ReadingRow[];
  /** The citywide sums of the city that its commitment does not count. */
  readonly leftOut: readonly LeftOutRow[];
}

/** Words of the row before its first number: what tells it from the other rows of the city. */
function keyCells(cells: readonly Cell[]): readonly Cell[] {
  const rest = cells.slice(1);
  const end = rest.findIndex((cell) => typeof cell !== "string");
  return rest.slice(0, end < 0 ? rest.length : end);
}

/** How the numbers of one column came to be, one a row of the city; nothing where the city has no row. */
export function explain(
  derived: Derived,
  city: string,
  { view, column }: { view: PrintedView; column: string },
): readonly Explanation[] {
  const at = view.columns.findIndex(({ name }) => name === column);
  const declared = view.columns[at];
  if (declared === undefined) throw new RangeError(`${view.name} has no column ${column}`);
  const others = (table: string, key: string) =>
    derived.readings.filter((row) => row.table === table && row.key === key && !row.preferred);
  return view
    .print(derived)
    .filter((row) => row.cityId === city)
    .map((row) => ({
      city,
      view: view.name,
      column,
      says: declared.says,
      year: derived.parameters.year,
      row: keyCells(row.cells),
      value: row.cells[at],
      end: declared.end,
      trace: row.trace(at),
      others,
      leftOut: derived.leftOut.filter((one) => one.city.city_id === city),
    }));
}
