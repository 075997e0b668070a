import { type Problem, problem } from "../../model/problem.ts";
import { remembered } from "../../model/remember.ts";
import type { Rule } from "../rule.ts";
import type { TableName, Tables } from "../tables.ts";

type AnyRow = Readonly<Record<string, unknown>>;

const idInText = /[a-z0-9]+(?:[._-][a-z0-9]+)*/g;

const idsInNotes = remembered((rows: readonly AnyRow[]): ReadonlySet<string> => {
  const texts = rows.flatMap(({ note, locator }) => [note, locator]);
  return new Set(texts.flatMap((text) => (typeof text === "string" ? (text.match(idInText) ?? []) : [])));
});

const namedInNotes = (tables: Tables, id: string): boolean =>
  Object.values<readonly AnyRow[]>(tables).some((rows) => idsInNotes(rows).has(id));

const citing: readonly TableName[] = [
  "cities",
  "indicators",
  "index_editions",
  "rankings",
  "policy_packages",
  "amounts",
  "exchange_rates",
  "claims",
];

/** Some row rests on every source, or names it in its note; silent while rows are kept out by other problems. */
export const sourcesAreCited: Rule = (tables, layout, found) => {
  if (![...citing, "sources" as const].every(found.isWhole)) return [];
  const cited = new Set(citing.flatMap((name) => tables[name].map((row: AnyRow) => row["source_id"])));
  const left = tables.sources.filter(({ source_id }) => !cited.has(source_id));
  if (left.length === 0) return [];
  return left.flatMap(({ source_id, at }): Problem[] => {
    if (namedInNotes(tables, source_id)) return [];
    const message = `no row rests on "${source_id}", and no note names it`;
    const hint = "Name it as source_id of the facts that it states, or remove the row.";
    return [problem("source-not-cited", { place: at, ...layout(at, "source_id"), message, hint })];
  });
};
