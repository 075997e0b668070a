import { type Problem, problem } from "../model/problem.ts";
import { didYouMean } from "../text/nearest.ts";
import type { CheckedRow } from "./check-rows.ts";
import type { Table } from "./define-table.ts";
import type { Layout } from "./layout.ts";

interface Known {
  /** The ids of every table that others may name. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
  /** The city ids that each alias stands for. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  readonly layout: Layout;
}

function hint(id: string, target: string, { ids, aliases }: Known): string {
  const cities = target === "cities" ? aliases.get(id) : undefined;
  if (cities !== undefined) return `Did you mean "${cities.join('" or "')}"? "${id}" is a name of it, not its city_id.`;
  return `${didYouMean(id, [...(ids.get(target) ?? [])])}Add a row for it to ${target}.csv, or correct the name.`;
}

/** Every cell that names a row of another table names one that is there, in whatever pack. */
export function checkReferences(rows: readonly CheckedRow[], table: Table, known: Known): readonly Problem[] {
  const references = Object.entries(table.columns).flatMap(([name, { references: target }]) =>
    target === undefined ? [] : [{ name, target, ids: known.ids.get(target) ?? new Set<string>() }],
  );
  return rows.flatMap(({ row }) =>
    references.flatMap(({ name, target, ids }) => {
      const id = row[name];
      if (typeof id !== "string" || ids.has(id)) return [];
      return [
        problem("unknown-reference", {
          place: row.at,
          ...known.layout(row.at, name),
          message: `"${id}" is not in ${target}`,
          hint: hint(id, target, known),
        }),
      ];
    }),
  );
}
