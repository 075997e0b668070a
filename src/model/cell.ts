import { type Exact, toDecimal, toFullDecimal } from "./exact.ts";

/** What stands in one cell of a printed view: nothing, a word, a whole number, an exact number, or "unknown". */
export type Cell = string | number | Exact | undefined;

/** A cell as plain text: decimals with at most 12 significant digits, nothing where it does not apply. */
export const cellText = (cell: Cell): string => (typeof cell === "object" ? toDecimal(cell) : String(cell ?? ""));

/** A cell of the datasets as plain text: a fact is never rounded. */
export const factText = (cell: Cell): string => (typeof cell === "object" ? toFullDecimal(cell) : String(cell ?? ""));
