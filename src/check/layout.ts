import { type ColumnPlace, columnLetter, type Place } from "../model/problem.ts";
import type { TextTable } from "../read/text-table.ts";

/** Where the columns of each file stand, so that a problem can name the letter that a spreadsheet shows. */
export type Layout = (place: Place, column: string) => { readonly column: ColumnPlace } | Record<string, never>;

export function toLayout(files: readonly TextTable[]): Layout {
  const headers = new Map(files.map(({ file, header }) => [file, header]));
  return ({ file }, name) => {
    const index = headers.get(file)?.indexOf(name) ?? -1;
    return index < 0 ? {} : { column: { name, letter: columnLetter(index) } };
  };
}
