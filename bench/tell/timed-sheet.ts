import type { Timed } from "../measure/time-command.ts";
import type { Cell, Column } from "../sheet.ts";

/** The columns of whole processes; the last is how many times the first of them the median is. */
export const timedColumns = (first: string): readonly Column[] => [
  { name: "command" },
  { name: "median ms" },
  { name: "fastest" },
  { name: "slowest" },
  { name: "processor ms" },
  { name: "peak MB" },
  { name: `times ${first}`, digits: 2 },
];

/** A row of them; what ended badly says how in place of its time. */
export const timedRow = (timed: Timed, first: Timed): readonly Cell[] => [
  timed.name,
  timed.failed ?? timed.median,
  timed.failed === undefined ? timed.fastest : null,
  timed.failed === undefined ? timed.slowest : null,
  timed.processor,
  timed.peak,
  timed.failed === undefined && first.failed === undefined ? timed.median / first.median : null,
];

/** Seconds for a budget, or how the command ended where it did not end well. */
export const secondsOf = ({ failed, median }: Timed): number | string => failed ?? median / 1000;
