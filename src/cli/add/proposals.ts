import type { TableName } from "../../check/tables.ts";
import { toSlug } from "../../text/fold-letters.ts";
import type { Cells, Field } from "./field.ts";
import type { KnownRows } from "./known-rows.ts";

type Propose = Pick<Field, "suggest" | "follows" | "when">;
type Suggest = NonNullable<Field["suggest"]>;
type Proposals = Readonly<Record<string, Propose>>;

const longest = 48;

/** A short name of whole words of a text. */
const shortName = (text: string): string | undefined => {
  const slug = toSlug(text);
  const cut = slug.length <= longest ? slug : slug.slice(0, longest + 1).replace(/-[^-]*$/, "");
  return cut === "" ? undefined : cut;
};

const constant = (text: string): Propose => ({ suggest: () => text });
const from = (...names: readonly string[]): Propose => ({
  suggest: (cells) => shortName(names.map((name) => cells[name] ?? "").join(" ")),
});

const isOneOf = (name: string, words: readonly string[]) => (cells: Cells) => words.includes(cells[name] ?? "");
const isNone = (name: string, words: readonly string[]) => (cells: Cells) => !words.includes(cells[name] ?? "");
const stated = isNone("qualifier", ["unstated"]);

/** The other end of a sum that has only one: exact and about state a single number. */
const sameAs = (name: string): Suggest => {
  const single = isOneOf("qualifier", ["exact", "about"]);
  return (cells) => (single(cells) ? cells[name] || undefined : undefined);
};

const amounts: Proposals = {
  item: constant("pot"),
  low: { when: isNone("qualifier", ["up-to", "unstated"]), suggest: sameAs("high"), follows: true },
  high: { when: isNone("qualifier", ["at-least", "unstated"]), suggest: sameAs("low"), follows: true },
  currency: { when: stated },
  years: { when: isOneOf("period", ["total"]) },
  certainty: constant("stated"),
};

function rankings(known: KnownRows): Proposals {
  const newest: Suggest = ({ index_id }) =>
    known
      .rows("index_editions")
      .flatMap(({ cells }) => (cells["index_id"] === index_id ? [cells["edition"] ?? ""] : []))
      .toSorted()
      .at(-1);
  return { edition: { suggest: newest }, certainty: constant("stated"), shared_unit: constant("no") };
}

function indicators(known: KnownRows): Proposals {
  const unit: Suggest = ({ indicator }) => {
    const type = known.rows("indicator_types").find(({ cells }) => cells["indicator"] === indicator);
    const text = type?.cells["unit"];
    return text === "currency" ? undefined : text;
  };
  const boundary: Suggest = ({ city_id }) =>
    known.rows("cities").find(({ cells }) => cells["city_id"] === city_id)?.cells["boundary"];
  return { boundary: { suggest: boundary }, unit: { suggest: unit, follows: true } };
}

/**
 * What is proposed for the columns of a table. What decides whether money counts (basis, qualifier, period, payer,
 * level, scope, status) has no proposal: who presses Enter must not state a fact that no source states.
 */
export function proposalsFor(table: TableName, known: KnownRows): Proposals {
  const byTable: Partial<Record<TableName, Proposals>> = {
    sources: { source_id: from("title"), language: constant("en") },
    policy_packages: { package_id: from("city_id", "title") },
    measures: { measure_id: from("package_id", "number") },
    amounts,
    indices: { index_id: from("title") },
    rankings: rankings(known),
    indicators: indicators(known),
    indicator_types: { indicator: from("label") },
    claims: { claim_id: from("source_id", "statement") },
  };
  return byTable[table] ?? {};
}
