import { type Problem, problem } from "../../model/problem.ts";
import type { Rule } from "../rule.ts";

/** A start at any precision is after an end only where it is after it at the precision that both have. */
function isAfter(start: string, end: string): boolean {
  const length = Math.min(start.length, end.length);
  return start.slice(0, length) > end.slice(0, length);
}

/** No package and no term ends before it starts. */
export const datesInOrder: Rule = ({ policy_packages, amounts }, layout) => [
  ...policy_packages.flatMap(({ at, announced_on, effective_from, effective_to }): Problem[] => {
    const start = effective_from ?? announced_on;
    if (start === undefined || effective_to === undefined || !isAfter(start, effective_to)) return [];
    const message = `it ends on ${effective_to} and starts on ${start}`;
    const hint = "Check effective_from, announced_on and effective_to against the source.";
    return [problem("ends-before-it-starts", { place: at, ...layout(at, "effective_to"), message, hint })];
  }),
  ...amounts.flatMap(({ at, term_months_min: shortest, term_months_max: longest }): Problem[] => {
    if (shortest === undefined || longest === undefined || shortest <= longest) return [];
    const message = `the shortest term is ${shortest} months, the longest ${longest}`;
    const hint = "Write the shorter term into term_months_min.";
    return [problem("ends-before-it-starts", { place: at, ...layout(at, "term_months_max"), message, hint })];
  }),
];
