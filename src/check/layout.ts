import type { ColumnPlace, Place } from "../model/problem.ts";
import type { TextTable } from "../read/text-table.ts";
import { columnPlace } from "./column-place.ts";

/** Where the columns of each file stand, so that a problem can name the letter that a spreadsheet shows. */
export type Layout = (place: Place, column: string) => { readonly column: ColumnPlace } | Record<string, never>;

export function toLayout(files: readonly TextTable[]): Layout {
  const tables = new Map(files.map((table) => [table.file, table]));
  return ({ file }, name) => {
    const table = tables.get(file);
    const index = table?.header.indexOf(name) ?? -1;
    return table === undefined || index < 0 ? {} : { column: columnPlace(table, index) };
  };
}
