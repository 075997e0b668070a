import type { PrintedView } from "../../derive/views.ts";
import { formatList } from "../../text/format-list.ts";
import { meantOr } from "../../text/nearest.ts";
import { TemplateMistake } from "../template-mistake.ts";

/** A column of a set of rows as an author names it. */
export interface ShownColumn {
  readonly name: string;
  readonly says: string;
  /** Where its cell is; the low end of a figure, or the best place of a range of places, that is named whole. */
  readonly at: number;
  /** The end that the cell is; both where a figure is named whole, places where a range of places is. */
  readonly end: "low" | "high" | "both" | "places" | undefined;
}

/** How many cells a column is made of: those from its own on. */
export const cellsOf = ({ end }: Pick<ShownColumn, "end">): number => (end === "places" ? 3 : end === "both" ? 2 : 1);

/** Whether a column stands for several cells, so that it is words to a picture. */
export const isWhole = (column: Pick<ShownColumn, "end">): boolean => cellsOf(column) > 1;

/** The name of a whole figure by that of its low end: commitment for commitment_low, and sum for low alone. */
const wholeName = (low: string): string => (low === "low" ? "sum" : low.replace(/_low$/, ""));

/** The ranges of places of a set by names of their own: rank_gdp_share stands for its best and worst place and for how many are ranked. */
const wholePlaces = ({ columns }: Pick<PrintedView, "columns">): readonly ShownColumn[] =>
  columns.flatMap(({ name, says }, at) => {
    const whole = name.replace(/_best$/, "");
    const isRange =
      name !== whole && [1, 2].every((next) => columns[at + next]?.name === `${whole}_${next === 1 ? "worst" : "of"}`);
    return isRange ? [{ name: whole, says: says.replace(/, best place$/, ""), at, end: "places" as const }] : [];
  });

/** The columns of a set, then its figures and ranges by names of their own: commitment stands for both of its ends. */
export function shownColumns({ columns }: Pick<PrintedView, "columns">): readonly ShownColumn[] {
  const names = new Set(columns.map(({ name }) => name));
  const cells = columns.map(({ name, says, end }, at) => {
    const isRange = /(^|_)(low|high)$/.test(name);
    return { name, says, at, end: isRange ? end : undefined };
  });
  const figures = cells
    .filter(({ name, end }) => end === "low" && names.has(name.replace(/low$/, "high")))
    .map(({ name, says, at }) => ({
      name: wholeName(name),
      says: says.replace(/, low end$/, ""),
      at,
      end: "both" as const,
    }))
    .filter(({ name }) => !names.has(name));
  return [...cells, ...figures, ...wholePlaces({ columns })];
}

/** Of a figure, the name of the whole comes before those of its ends. */
const shortestFirst = (names: readonly string[]): readonly string[] => names.toSorted((a, b) => a.length - b.length);

/** The column of a name that an author wrote. */
export function knownColumn(name: string, set: PrintedView): ShownColumn {
  const all = shownColumns(set);
  const found = all.find((column) => column.name === name);
  if (found !== undefined) return found;
  const known = all.map((column) => column.name);
  throw new TemplateMistake(
    `"${name}" is not a column of ${set.name}`,
    meantOr(name, shortestFirst(known), `Its columns are ${formatList(known)}.`),
  );
}

const capitals: Readonly<Record<string, string>> = {
  gdp: "GDP",
  usd: "USD",
  cny: "CNY",
  ppp: "PPP",
  pct: "percent",
  rd: "R&D",
  ai: "AI",
};

/** A column's name as the head of a table: "GDP share" for gdp_share. */
export function titleOf(name: string): string {
  const words = name
    .replace(/_id$/, "")
    .split(/[_-]/)
    .map((word) => capitals[word] ?? word);
  const text = words.join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
