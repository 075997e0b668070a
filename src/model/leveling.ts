import type { CodeSays, Level } from "./codes/code-says.ts";
import { type Code, codes } from "./codes.ts";
import type { Problem } from "./problem.ts";

/** The levels that a workbook or a command gives to kinds of problems, instead of those declared. */
export type ProblemLevels = Readonly<Partial<Record<Code, Level>>>;

export interface Leveling {
  readonly levels: ProblemLevels;
  /** Whether a warning counts as an error. */
  readonly strict: boolean;
}

/** Every kind of problem at the level of its code. */
export const asDeclared: Leveling = { levels: {}, strict: false };

/** Whether a code may have another level than the one declared: not where its rows cannot be used. */
export function isConfigurable(code: Code): boolean {
  const { level, lowerable }: CodeSays = codes[code];
  return level !== "error" || lowerable === true;
}

/** Whether `citybook check --fix` mends a problem of this kind where it has one safe answer. */
export function isFixable(code: Code): boolean {
  const { fix }: CodeSays = codes[code];
  return fix !== undefined;
}

/** The same problems at the levels that were chosen. */
export const atLevels = (problems: readonly Problem[], { levels, strict }: Leveling): readonly Problem[] =>
  problems.map((problem) => {
    const level = levels[problem.code] ?? problem.level;
    return { ...problem, level: strict && level === "warning" ? "error" : level };
  });

export const hasErrors = (problems: readonly Problem[]): boolean => problems.some(({ level }) => level === "error");
