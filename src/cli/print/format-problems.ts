import { codes } from "../../model/codes.ts";
import { hasErrors } from "../../model/leveling.ts";
import type { ColumnPlace, Problem } from "../../model/problem.ts";
import { formatList } from "../../text/format-list.ts";
import { formatCount } from "../../text/format-number.ts";
import { visibleLines, visibleText } from "../../text/visible-text.ts";

const most = 200;

/** A column as a spreadsheet shows it; the name alone where a file has no letters. */
export function cellOf({ letter, name }: ColumnPlace): string {
  if (letter === "") return `"${name}"`;
  return `column ${letter}${name.trim() === "" ? "" : ` (${name})`}`;
}

/** Where a problem stands: file, line, character, and the column of a table. */
export const whereOf = ({ place, column }: Problem): string => {
  const line = [place.line, place.character].flatMap((at) => (at === undefined ? [] : [`:${at}`])).join("");
  return `${place.file}${line}${column === undefined ? "" : ` ${cellOf(column)}`}`;
};

const level = (problem: Problem): string => (problem.level === "error" ? "" : `${problem.level}: `);

/** What quotes a whole page of text tells no more than its beginning. */
const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/\p{Surrogate}$/u, "")}…`;

/** One problem: its place, what it is, and below it how to mend it; where its kind comes first, why it matters. */
const formatProblem = (problem: Problem, isFirst: boolean): string =>
  `${shortened(visibleText(`${whereOf(problem)}: ${level(problem)}${problem.message}`), 600)} [${problem.code}]\n    ${shortened(visibleLines(problem.hint), 2000)}\n${isFirst ? `    Why: ${codes[problem.code].why}\n` : ""}`;

/** "2 problems, 1 warning and 3 notes". */
export function countByLevel(problems: readonly Problem[]): string {
  const count = (wanted: Problem["level"]) => problems.filter((problem) => problem.level === wanted).length;
  const [errors, warnings, notes] = [count("error"), count("warning"), count("note")];
  return formatList([
    ...(errors > 0 ? [formatCount(errors, "problem")] : []),
    ...(warnings > 0 ? [formatCount(warnings, "warning")] : []),
    ...(notes > 0 ? [formatCount(notes, "note")] : []),
  ]);
}

/** All problems, the first 200 in words, then their count and what came of them. */
export function formatProblems(problems: readonly Problem[]): string {
  const told = new Set<string>();
  const shown = problems.slice(0, most).map((problem) => {
    const isFirst = !told.has(problem.code);
    told.add(problem.code);
    return formatProblem(problem, isFirst);
  });
  const left = problems.length - most;
  const more = left > 0 ? `... and ${formatCount(left, "more problem")}\n` : "";
  const files = new Set(problems.map(({ place }) => place.file)).size;
  const outcome = hasErrors(problems) ? "; nothing was built" : "";
  return `${shown.join("")}${more}${countByLevel(problems)} in ${formatCount(files, "file")}${outcome}\n`;
}
