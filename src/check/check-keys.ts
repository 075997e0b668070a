import { type Problem, problem } from "../model/problem.ts";
import type { CheckedRow } from "./check-rows.ts";
import type { Table } from "./define-table.ts";
import type { Layout } from "./layout.ts";

interface Unique {
  readonly rows: readonly CheckedRow[];
  readonly problems: readonly Problem[];
}

function duplicate(row: CheckedRow, first: CheckedRow, { table, layout }: { table: Table; layout: Layout }): Problem {
  const { at } = row.row;
  const [keyColumn = ""] = table.key;
  return problem("duplicate-key", {
    place: at,
    ...layout(at, keyColumn),
    message: `the key (${table.key.join(", ")}) is that of ${first.row.at.file}:${first.row.at.line}`,
    hint:
      table.key.length > 1 && table.key.includes("source_id")
        ? "Remove one of the two rows; two readings of a fact differ in their source_id."
        : "Remove one of the two rows, or give one another key.",
  });
}

/** Keeps one row a key: a row of a later folder replaces that of an earlier one, two in one folder are a problem. */
export function checkKeys(rows: readonly CheckedRow[], table: Table, layout: Layout): Unique {
  const byKey = new Map<string, CheckedRow>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const first = byKey.get(row.key);
    if (first !== undefined && first.layer === row.layer) problems.push(duplicate(row, first, { table, layout }));
    else byKey.set(row.key, row);
  }
  return { rows: [...byKey.values()], problems };
}
