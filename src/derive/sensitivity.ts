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
  readonly changed: Partial<Parameters>;
}

type Lists = "levels" | "scopes" | "purposes" | "payers";

/** A word that the choices lack is added, one that they have is taken away. */
function toggle<List extends Lists>(
  shipped: Parameters,
  list: List,
  [word, what]: readonly [Parameters[List][number], string],
): Change {
  const words: readonly string[] = shipped[list];
  const has = words.includes(word);
  return {
    says: has ? `without ${what}` : `${what} too`,
    changed: { [list]: has ? words.filter((one) => one !== word) : [...words, word] },
  };
}

/** One choice at a time, each against the given ones. */
function changesOf(shipped: Parameters): readonly Change[] {
  const { year, unstated_period: unstated } = shipped;
  return [
    { says: `${year - 1}, the year before`, changed: { year: year - 1 } },
    { says: `${year + 1}, the year after`, changed: { year: year + 1 } },
    toggle(shipped, "levels", ["region-or-state", "money of regions and states"]),
    toggle(shipped, "levels", ["district", "money of districts"]),
    toggle(shipped, "levels", ["mixed", "money that several levels pay together"]),
    toggle(shipped, "scopes", ["ai-plus", "money for AI and a few other fields"]),
    toggle(shipped, "scopes", ["broader", "money for much more than AI"]),
    toggle(shipped, "purposes", ["own-services", "the administration's own use of AI"]),
    ...(["from-zero", "in-full", "left-out"] as const)
      .filter((one) => one !== unstated)
      .map((one) => ({ says: `sums without a period ${one.replace("-", " ")}`, changed: { unstated_period: one } })),
    toggle(shipped, "payers", ["public-private", "money of public and private payers together"]),
  ];
}

/** How the ranks move when one choice at a time is changed; the first variant is that of the given choices. */
export const variantsOf = (derived: Derived): readonly Variant[] =>
  [{ says: "as chosen", changed: {} }, ...changesOf(derived.parameters)].map(({ says, changed }) => ({
    says,
    ranks: derived.under(changed).places,
  }));
