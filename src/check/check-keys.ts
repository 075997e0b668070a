import { type Problem, problem } from "../model/problem.ts";
import { formatList } from "../text/format-list.ts";
import type { CheckedRow } from "./check-rows.ts";
import type { Table } from "./define-table.ts";
import type { Layout } from "./layout.ts";

interface Unique {
  readonly rows: readonly CheckedRow[];
  readonly problems: readonly Problem[];
}

interface Of {
  readonly table: Table;
  readonly layout: Layout;
}

function duplicate(row: CheckedRow, first: CheckedRow, { table, layout }: Of): Problem {
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

/** A value as a text that is the same for the same value: exact numbers are reduced fractions. */
const sameText = (value: unknown): string =>
  typeof value === "object" && value !== null && "n" in value && "d" in value ? `${value.n}/${value.d}` : String(value);

/** Says in which columns a row differs from the one that it replaces. */
function changes({ row }: CheckedRow, { row: before }: CheckedRow, { columns }: Table): string {
  const changed = Object.keys(columns).filter((name) => sameText(row[name]) !== sameText(before[name]));
  return changed.length === 0 ? "with the same cells" : `with another ${formatList(changed)}`;
}

function replaced(row: CheckedRow, before: CheckedRow, { table, layout }: Of): Problem {
  const { at } = row.row;
  const [keyColumn = ""] = table.key;
  return problem("replaced-row", {
    place: at,
    ...layout(at, keyColumn),
    message: `replaces ${before.row.at.file}:${before.row.at.line}, ${changes(row, before, table)}`,
    hint: "Nothing needs to be mended if that was meant; else give the row a key of its own, or remove it.",
  });
}

/** Keeps one row a key: a row of a later folder replaces that of an earlier one and is told, two in one folder are a problem. */
export function checkKeys(rows: readonly CheckedRow[], table: Table, layout: Layout): Unique {
  const byKey = new Map<string, CheckedRow>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const first = byKey.get(row.key);
    if (first !== undefined && first.layer === row.layer) problems.push(duplicate(row, first, { table, layout }));
    else byKey.set(row.key, row);
    if (first !== undefined && first.layer !== row.layer) problems.push(replaced(row, first, { table, layout }));
  }
  return { rows: [...byKey.values()], problems };
}
