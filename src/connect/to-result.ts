import { csvLine } from "../text/csv-line.ts";
import type { Failure, PartAnswer } from "./answer.ts";

/** Columns of money, which a sum of floats would change from run to run. */
const money: Readonly<Record<string, readonly string[]>> = { amounts: ["low", "high"] };

/** The first column of money whose numbers are floats, told as a mistake of the query. */
export function inexactMoney(table: string, { columns }: PartAnswer): Failure | undefined {
  const wrong = columns.find(({ name, isFloat }) => isFloat && money[table]?.includes(name));
  return (
    wrong && {
      failed: "query",
      message: `"${wrong.name}" comes as floating-point numbers, whose sums vary in their last digits`,
      hint: `Add up whole numbers or decimals: sum(cast(... as decimal(18, 2))) as ${wrong.name}.`,
    }
  );
}

const compare = (a: readonly string[], b: readonly string[]): number => {
  const at = a.findIndex((cell, index) => cell !== b[index]);
  return at < 0 ? 0 : (a[at] ?? "") < (b[at] ?? "") ? -1 : 1;
};

/** The rows as CSV, in the order of their text: a database gives them in any order, and the same rows are the same bytes. */
export const toResultCsv = ({ columns, rows }: PartAnswer): string =>
  [columns.map(({ name }) => name), ...rows.toSorted(compare)].map((cells) => csvLine(cells)).join("");
