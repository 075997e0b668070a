import type { Problem } from "../../model/problem.ts";
import { formatCount } from "../../text/format-number.ts";

const most = 200;

const where = ({ place, column }: Problem): string => {
  const line = place.line === undefined ? "" : `:${place.line}`;
  const cell =
    column === undefined ? "" : ` column ${column.letter}${column.name.trim() === "" ? "" : ` (${column.name})`}`;
  return `${place.file}${line}${cell}`;
};

const level = (problem: Problem): string => (problem.level === "error" ? "" : `${problem.level}: `);

/** One problem: its place, what it is, and below it how to mend it. */
const formatProblem = (problem: Problem): string =>
  `${where(problem)}: ${level(problem)}${problem.message} [${problem.code}]\n    ${problem.hint}\n`;

/** All problems, the first 200 in words, then their count and what came of them. */
export function formatProblems(problems: readonly Problem[]): string {
  const shown = problems.slice(0, most).map(formatProblem).join("");
  const left = problems.length - most;
  const more = left > 0 ? `... and ${formatCount(left, "more problem")}\n` : "";
  const files = new Set(problems.map(({ place }) => place.file)).size;
  const errors = problems.some((problem) => problem.level === "error");
  const outcome = errors ? "; nothing was built" : "";
  return `${shown}${more}${formatCount(problems.length, "problem")} in ${formatCount(files, "file")}${outcome}\n`;
}
