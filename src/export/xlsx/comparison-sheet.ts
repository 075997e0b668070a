import { views } from "../../derive/views.ts";
import { lookUp } from "./formula.ts";
import type { Line } from "./intensity-rows.ts";
import type { Material } from "./material.ts";
import type { Sheet, SheetColumn, Value } from "./sheet.ts";
import { live, toSheet } from "./sheet.ts";
import { type PrintedLine, printedColumns } from "./view-sheets.ts";

const none = "no citywide sum";

interface Row extends PrintedLine {
  /** The row of the city in the intensity sheet, counted from 1, with what its cells come to. */
  readonly intensity: { readonly at: number; readonly cells: ReadonlyMap<string, Value> } | undefined;
}

/** The columns that the comparison takes over from the intensity sheet, by their names in both. */
const borrowed = (intensity: Sheet): readonly SheetColumn<Row>[] => {
  const shown = new Set(views.comparison.columns.map(({ name }) => name));
  return intensity.columns
    .filter(({ name }) => shown.has(name) && name !== "city_id")
    .map(({ name, says, format }) =>
      live<Row>(
        [name, says, format],
        `IF(ISNUMBER([@intensity_row]),${lookUp("intensity", name, "intensity_row")},"${none}")`,
        ({ intensity: found }) => found?.cells.get(name) ?? none,
      ),
    );
};

function toRows(intensity: Sheet, lines: readonly Line[], { derived }: Material): readonly Row[] {
  const cellsOf = (at: number) =>
    new Map(intensity.columns.map(({ name }, column) => [name, intensity.rows[at]?.[column] ?? ""] as const));
  return views.comparison.print(derived).map((printed, row) => {
    const at = lines.findIndex(({ row, inView }) => inView && row.city.city_id === printed.cityId);
    return { ...printed, at: row, intensity: at < 0 ? undefined : { at: at + 1, cells: cellsOf(at) } };
  });
}

/** The comparison of the cities: its money from the intensity sheet, its standing written. */
export function comparisonSheet(intensity: Sheet, lines: readonly Line[], material: Material): Sheet {
  const taken = new Map(borrowed(intensity).map((column) => [column.name, column]));
  const own: readonly SheetColumn<Row>[] = printedColumns(views.comparison);
  return toSheet(
    {
      name: "comparison",
      title: "Comparison of cities: money beside standing",
      says: `${views.comparison.says[0]?.toUpperCase()}${views.comparison.says.slice(1)}.`,
      notes: [
        "The columns on money follow the intensity sheet; those on indices and on what was seen are written, for the choices of the cover.",
      ],
      kind: "live",
      frozen: 2,
    },
    [
      ...own.map((column) => taken.get(column.name) ?? column),
      live<Row>(
        ["intensity_row", "the row of the city in intensity", "row"],
        `IFERROR(MATCH([@city_id]&"|1",intensity[lookup_key],0),"${none}")`,
        ({ intensity: found }) => found?.at ?? none,
      ),
    ],
    toRows(intensity, lines, material),
  );
}
