import type { Derived } from "../derive/derived.ts";
import { becauseOf } from "./because.ts";
import { type FactChange, factChanges } from "./fact-changes.ts";
import { type FigureChange, figureChanges } from "./figure-changes.ts";
import { type FieldChange, type RankChange, rankChanges } from "./rank-changes.ts";
import { shownFigures } from "./shown-figures.ts";

/** What moved between two states of the datasets, under the same choices. */
export interface Difference {
  /** The cities that only one side has. */
  readonly cities: { readonly added: readonly string[]; readonly removed: readonly string[] };
  readonly facts: readonly FactChange[];
  readonly figures: readonly FigureChange[];
  readonly ranks: readonly RankChange[];
  readonly fields: readonly FieldChange[];
  /** The name of a city on either side. */
  readonly nameOf: (city: string) => string;
}

/** Sets two sides against each other: facts, figures and ranks, each with the reason. */
export function diffDerived(old: Derived, fresh: Derived): Difference {
  const facts = factChanges(old.tables, fresh.tables);
  const citiesThat = (kind: FactChange["kind"]) =>
    facts.flatMap((one) => (one.table === "cities" && one.kind === kind && one.city !== undefined ? [one.city] : []));
  return {
    cities: { added: citiesThat("added"), removed: citiesThat("removed") },
    facts,
    figures: figureChanges(shownFigures(old), shownFigures(fresh), becauseOf(facts, [old.tables, fresh.tables])),
    ...rankChanges(old, fresh),
    nameOf: (city) => (fresh.city(city) ?? old.city(city))?.name ?? city,
  };
}

/** Whether anything moved at all. */
export const hasMoved = ({ facts, figures, ranks }: Difference): boolean =>
  facts.length + figures.length + ranks.length > 0;
