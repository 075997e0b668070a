import { formatProblems } from "../src/cli/print/format-problems.ts";
import type { Problem } from "../src/model/problem.ts";

/** What a terminal would obey or show otherwise than it is. */
const unprintable = /(?![\t\n])[\p{Cc}\p{Bidi_Control}\p{Surrogate}]/u;

function faultOf({ place, message, hint }: Problem, files: readonly string[]): string | undefined {
  const { file, line, character } = place;
  const isCount = (value: number | undefined) => value === undefined || (Number.isInteger(value) && value > 0);
  if (!files.some((known) => file === known || file.startsWith(`${known}!`) || known.startsWith(`${file}/`)))
    return `the place names "${file}", which is no file`;
  if (!isCount(line) || !isCount(character)) return `line ${line}, character ${character} is no place`;
  if (message.trim() === "" || hint.trim() === "") return "it says nothing";
  return undefined;
}

/** Throws where a problem has no place in these files, says nothing, or can't be printed as it is. */
export function expectTold(problems: readonly Problem[], files: readonly string[]): void {
  for (const one of problems) {
    const fault = faultOf(one, files);
    if (fault !== undefined) throw new Error(`${fault}: ${JSON.stringify(one)}`);
  }
  const [found] = unprintable.exec(formatProblems(problems)) ?? [];
  if (found !== undefined)
    throw new Error(`sign ${found.charCodeAt(0).toString(16)} is printed: ${JSON.stringify(formatProblems(problems))}`);
}

/** Throws what a command would not tell its user as a mistake of theirs. */
export const isUserError = (cause: unknown): boolean => cause instanceof Error && cause.name === "UserError";
