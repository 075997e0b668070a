import type { Named } from "../named.ts";

/** A picture to be drawn: a whole Vega-Lite spec with its rows and its look. */
export interface SpecJob extends Named {
  readonly spec: object;
  /** The column that holds the number of each row, to tell which rows are drawn. */
  readonly numbered: string;
}

/** A picture, or why there is none. */
export type SpecDrawn =
  | { readonly svg: string /** The numbers of the rows that marks stand for. */; readonly rows: readonly number[] }
  | { readonly why: string /** How to mend it, where that is known. */; readonly hint?: string };

/** Draws a spec somewhere where nothing of it can do harm or take for ever. */
export type DrawSpec = (job: SpecJob) => Promise<SpecDrawn>;

/** What to do about a picture that is too much. */
export const fewer = "Draw fewer rows or larger steps: filter or aggregate first.";
