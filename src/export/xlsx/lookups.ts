import type { Derived } from "../../derive/derived.ts";

/** How a source is found in its sheet: as a formula, and for us. */
export function sourceRow({ tables }: Pick<Derived, "tables">) {
  const rows = new Map(tables.sources.map(({ source_id }, at) => [source_id, at + 1]));
  return {
    formula: "MATCH([@source_id],sources[source_id],0)",
    of: (sourceId: string): number => rows.get(sourceId) ?? 0,
  };
}
