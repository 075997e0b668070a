import type { Sheet } from "../sheet.ts";
import { mostExponent } from "./fit-exponent.ts";
import { budgetSheet, isMissed, numberColumns, toTexts } from "./format-sheet.ts";
import type { Result } from "./kept-results.ts";

const line = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;

/** A sheet as a Markdown table. */
function toTable(sheet: Sheet): string {
  const [head = [], ...rows] = toTexts(sheet);
  const under = numberColumns(sheet).map((isNumbers) => (isNumbers ? "---:" : "---"));
  return [line(head), line(under), ...rows.map(line)].join("\n");
}

const sayRun = ({
  circumstances: { on, node, processor, processors, memoryGb, system, load },
  quick,
  seconds,
}: Result) =>
  `Measured on ${on} in ${seconds} s: Node ${node.replace("v", "")}, ${processors} × ${processor}, ${memoryGb} GB, ${system}; ${load} processes waited for a processor when it began.${quick ? " A small run that only tries the measuring: no figures to go by." : ""}`;

/** What one stage measured. */
function stageText(result: Result): string {
  const sheets = result.sheets.map((sheet) =>
    [`**${sheet.title}**`, toTable(sheet), ...(sheet.notes.length > 0 ? [sheet.notes.join(" ")] : [])].join("\n\n"),
  );
  return [...sheets, sayRun(result)].join("\n\n");
}

/** What was promised beside what was measured, of all stages that were measured in earnest. */
function budgetText(results: readonly Result[]): string {
  const budgets = results.filter(({ quick }) => !quick).flatMap((result) => result.budgets);
  if (budgets.length === 0) return "Not measured yet.";
  const missed = budgets.filter(isMissed).length;
  const verdict = missed === 0 ? "All that was measured is kept." : `${missed} of ${budgets.length} are missed.`;
  return `${toTable(budgetSheet(budgets))}\n\n${verdict} An exponent above ${mostExponent} would mean that a part grows faster than the data.`;
}

const block = /(<!-- measured: ([\w-]+) -->\n)[\s\S]*?(<!-- end of measured -->)/g;

/** The page with the results in its blocks, each named for its stage, or "budgets"; a block without a result says so. */
export const withResults = (page: string, results: readonly Result[]): string =>
  page.replace(block, (_, begin: string, name: string, end: string) => {
    const result = results.find(({ stage }) => stage === name);
    const text =
      name === "budgets" ? budgetText(results) : result === undefined ? "Not measured yet." : stageText(result);
    return `${begin}\n${text}\n\n${end}`;
  });
