import type { Level } from "../model/codes/code-says.ts";
import type { Problem } from "../model/problem.ts";

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const order: Readonly<Record<Level, number>> = { error: 0, warning: 1, note: 2 };

/** Problems in the order in which a person needs them: errors, warnings, notes; each by file, line and column, then by code. */
export const sortProblems = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted(
    (a, b) =>
      order[a.level] - order[b.level] ||
      compareText(a.place.file, b.place.file) ||
      (a.place.line ?? 0) - (b.place.line ?? 0) ||
      (a.column?.letter.length ?? 0) - (b.column?.letter.length ?? 0) ||
      compareText(a.column?.letter ?? "", b.column?.letter ?? "") ||
      compareText(a.code, b.code),
  );
