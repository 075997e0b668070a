import type { Sheet } from "../sheet.ts";

/** The lines above the table: title, what it is, notes; then the way back. */
export const linesAbove = ({ title, says, notes }: Sheet): readonly string[] => [title, says, ...notes];

/** The row that holds the names of the columns, counted from 1. */
export const headerRow = (sheet: Sheet): number => linesAbove(sheet).length + 2;
