import { type Problem, problem } from "../model/problem.ts";
import { formatNumber } from "../text/format-number.ts";

/** What a file may have: a table of a million rows is smaller. */
export const mostBytes = 256_000_000;

const inMegabytes = (bytes: number): string => `${formatNumber(Math.round(bytes / 1_000_000))} MB`;

/** Told of a file that is larger than what is read. */
export const oversizedFile = (file: string, size: number): Problem =>
  problem("oversized-file", {
    place: { file },
    message: `the file has ${inMegabytes(size)}, and may have ${inMegabytes(mostBytes)}`,
    hint: "Part it into several files of the same table, or keep only the rows that the workbook needs.",
  });
