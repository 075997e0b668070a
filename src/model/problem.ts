import type { Level } from "./codes/code-says.ts";
import { type Code, codes } from "./codes.ts";

/** Where a cell or a record stands; `line` is the first line of the record in its file, counted from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  /** The first character in the line that it is about, counted from 1, in a file of text such as a page. */
  readonly character?: number;
}

/** A column as the person sees it: the name in the header and the letter that a spreadsheet shows; "" in a JSON file. */
export interface ColumnPlace {
  readonly name: string;
  readonly letter: string;
}

/** A mistake of a person, as a value: where it is, what it is, and how to mend it. */
export interface Problem {
  readonly level: Level;
  readonly code: Code;
  readonly place: Place;
  readonly column?: ColumnPlace;
  readonly message: string;
  readonly hint: string;
}

/** A problem at the level of its code. */
export const problem = (code: Code, found: Omit<Problem, "level" | "code">): Problem => ({
  level: codes[code].level,
  code,
  ...found,
});

/** A, B, ... Z, AA, AB ...: the letter of a spreadsheet column, counted from 0. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}
