import type { Problem } from "../../model/problem.ts";
import { countByLevel, formatProblems } from "./format-problems.ts";

/** Problems for whoever wants something else: errors and warnings in words, notes only counted. Nothing where there are none. */
export function formatBriefly(problems: readonly Problem[]): string {
  const pressing = problems.filter(({ level }) => level !== "note");
  const notes = problems.filter(({ level }) => level === "note");
  const words = pressing.length === 0 ? "" : formatProblems(pressing);
  const show = notes.length === 1 ? "shows it" : "shows them";
  return notes.length === 0 ? words : `${words}${countByLevel(notes)}: citybook check ${show}\n`;
}
