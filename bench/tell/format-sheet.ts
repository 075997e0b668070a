import type { Budget, Cell, Column, Sheet } from "../sheet.ts";

const written = new Intl.NumberFormat("en", { maximumFractionDigits: 20 });

/** A cell as it is shown: a number with the digits of its column, a dash where nothing was measured. */
export function formatCell(cell: Cell, { digits = 0 }: Omit<Column, "name"> = {}): string {
  if (cell === null) return "–";
  if (typeof cell === "string") return cell;
  return new Intl.NumberFormat("en", { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(cell);
}

const isNumbers = ({ rows }: Sheet, at: number): boolean =>
  rows.every((row) => typeof row[at] !== "string") && rows.some((row) => typeof row[at] === "number");

/** Which columns are set to the right. */
export const numberColumns = (sheet: Sheet): readonly boolean[] => sheet.columns.map((_, at) => isNumbers(sheet, at));

/** The cells of a sheet as they are shown, the heads first. */
export const toTexts = ({ columns, rows }: Sheet): readonly (readonly string[])[] => [
  columns.map(({ name }) => name),
  ...rows.map((row) => row.map((cell, at) => formatCell(cell, columns[at]))),
];

/** A sheet for a terminal, its numbers below each other. */
export function formatSheet(sheet: Sheet): string {
  const texts = toTexts(sheet);
  const right = numberColumns(sheet);
  const widths = sheet.columns.map((_, at) => Math.max(...texts.map((row) => (row[at] ?? "").length)));
  const line = (row: readonly string[]): string =>
    row
      .map((text, at) => (right[at] ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0)))
      .join("  ")
      .trimEnd();
  const notes = sheet.notes.map((note) => `  ${note}`);
  return `${[sheet.title, "", ...texts.map(line), ...(notes.length > 0 ? ["", ...notes] : [])].join("\n")}\n`;
}

/** Whether a promise was tried and not kept. */
export const isMissed = ({ measured, most }: Budget): boolean =>
  typeof measured === "string" || (measured !== null && measured > most);

const verdict = (budget: Budget): string =>
  budget.measured === null ? "not measured" : isMissed(budget) ? "MISSED" : "kept";

/** Two digits where the most that may be is small, else none. */
const withDigits = (value: Budget["measured"], most: number): string =>
  formatCell(value, { digits: most < 20 ? 2 : 0 });

/** What was promised beside what was measured. */
export const budgetSheet = (budgets: readonly Budget[]): Sheet => ({
  title: "What is to be kept",
  columns: [{ name: "what" }, { name: "measured" }, { name: "at most" }, { name: "" }],
  rows: budgets.map((budget) => [
    budget.says,
    withDigits(budget.measured, budget.most),
    `${written.format(budget.most)} ${budget.unit}`.trim(),
    verdict(budget),
  ]),
  notes: [],
});
