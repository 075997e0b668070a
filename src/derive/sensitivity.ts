import type { City } from "../check/tables/cities.ts";
import type { RankRange } from "../model/rank-range.ts";
import type { Derived } from "./derived.ts";
import type { Parameters } from "./parameters.ts";

/** The ranks by percent of GDP when one choice is changed and all others stay. */
export interface Variant {
  readonly says: string;
  readonly ranks: ReadonlyMap<City, RankRange>;
}

interface Change {
  readonly says: string;
  readonly change: (shipped: Parameters) => Partial<Parameters>;
}

const withWord = <Word extends string>(words: readonly Word[], word: Word): readonly Word[] =>
  words.includes(word) ? words.filter((one) => one !== word) : [...words, word];

/** One choice at a time: a word that the choices lack is added, one that they have is taken away. */
const changes: readonly Change[] = [
  { says: "as chosen", change: () => ({}) },
  { says: "the year before", change: ({ year }) => ({ year: year - 1 }) },
  { says: "the year after", change: ({ year }) => ({ year: year + 1 }) },
  { says: "regions and states too", change: ({ levels }) => ({ levels: withWord(levels, "region-or-state") }) },
  { says: "districts too", change: ({ levels }) => ({ levels: withWord(levels, "district") }) },
  { says: "shared money of several levels too", change: ({ levels }) => ({ levels: withWord(levels, "mixed") }) },
  { says: "AI alone", change: ({ scopes }) => ({ scopes: withWord(scopes, "ai-plus") }) },
  { says: "more than AI too", change: ({ scopes }) => ({ scopes: withWord(scopes, "broader") }) },
  { says: "own services too", change: ({ purposes }) => ({ purposes: withWord(purposes, "own-services") }) },
  { says: "sums without a period in full", change: () => ({ unstated_period: "in-full" }) },
  { says: "sums without a period left out", change: () => ({ unstated_period: "left-out" }) },
  { says: "public-private money too", change: ({ payers }) => ({ payers: withWord(payers, "public-private") }) },
];

/** How the ranks move when one choice at a time is changed; the first variant is that of the given choices. */
export const variantsOf = (derived: Derived): readonly Variant[] =>
  changes.map(({ says, change }) => {
    const { intensity } = derived.under(change(derived.parameters));
    const ranked = intensity.flatMap(({ city, rankGdpShare }) =>
      rankGdpShare === undefined ? [] : [[city, rankGdpShare] as const],
    );
    return { says, ranks: new Map(ranked) };
  });
