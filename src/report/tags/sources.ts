import type { Source } from "../../check/tables/sources.ts";
import { sourceKinds } from "../../check/tables/sources.ts";
import type { TableName } from "../../check/tables.ts";
import { formatCount } from "../../text/format-number.ts";
import type { PageContext } from "../context.ts";
import { escapeHtml } from "../escape.ts";
import { renderAskedParts } from "../html/asked-parts.ts";
import { describeSource } from "../html/source-list.ts";
import type { Tag } from "../tag.ts";

const citing = [
  "amounts",
  "indicators",
  "rankings",
  "policy_packages",
  "index_editions",
  "exchange_rates",
  "cities",
  "claims",
] as const satisfies readonly TableName[];

/** How many rows of each table name each source. */
function restingOn({ derived }: PageContext): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const table of citing) {
    for (const { source_id } of derived.tables[table]) {
      const own = counts.get(source_id) ?? new Map<string, number>();
      counts.set(source_id, own.set(table, (own.get(table) ?? 0) + 1));
    }
  }
  return counts;
}

function item(source: Source, counts: ReadonlyMap<string, number> | undefined): string {
  const rests = [...(counts ?? [])].map(([table, count]) => `${count} ${table.replaceAll("_", " ")}`).join(", ");
  const note = source.note === undefined ? "" : ` <span class="note">${escapeHtml(source.note)}.</span>`;
  return `<li id="${escapeHtml(source.source_id)}">${describeSource(source)} <span class="quiet">${escapeHtml(source.source_id)}</span>: ${rests === "" ? "named in notes only" : escapeHtml(rests)}.${note}</li>`;
}

/** `{% sources %}`: every source by kind, with what rests on it, and the queries that rows come from. */
export const sourcesTag: Tag = {
  name: "sources",
  says: "every source by kind, with what rests on it",
  options: {},
  example: "{% sources %}",
  render: (_words, page) => {
    const counts = restingOn(page);
    const groups = sourceKinds.flatMap((kind) => {
      const own = page.derived.tables.sources
        .filter((source) => source.kind === kind)
        .toSorted((a, b) => (a.source_id < b.source_id ? -1 : 1));
      if (own.length === 0) return [];
      const items = own.map((source) => item(source, counts.get(source.source_id))).join("");
      return [
        `<h3 id="kind-${kind}">${kind}: ${formatCount(own.length, "source")}</h3><ul class="sources">${items}</ul>`,
      ];
    });
    return page.block(groups.join("") + renderAskedParts(page.build));
  },
};
