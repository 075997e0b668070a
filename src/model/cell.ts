import type { Exact } from "./exact.ts";

/** What stands in one cell of a printed view: nothing, a word, a whole number, an exact number, or "unknown". */
export type Cell = string | number | Exact | undefined;
