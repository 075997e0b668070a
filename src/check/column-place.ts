import { type ColumnPlace, columnLetter } from "../model/problem.ts";
import type { TextTable } from "../read/text-table.ts";

/** The name and the letter of a column as a person sees them in the file; a file of records has no letters. */
export const columnPlace = ({ header, nameLines }: TextTable, index: number): ColumnPlace => ({
  name: header[index] ?? "",
  letter: nameLines === undefined ? columnLetter(index) : "",
});
