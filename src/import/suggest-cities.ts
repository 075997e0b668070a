import { distance } from "fastest-levenshtein";
import type { CityNames } from "./city-names.ts";
import { foldName, splitName } from "./fold-name.ts";

/** A city that a name may stand for, which a person must confirm. */
export interface Suggestion {
  readonly city: string;
  /** The known name that is near. */
  readonly name: string;
  /** 1 for the same name, 0 for nothing in common. */
  readonly score: number;
}

const leastScore = 0.6;
const most = 3;

/** A name inside a longer one counts more than its letters alone: "Frankfurt" of "Frankfurt am Main". */
function likeness(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long === "") return 0;
  const letters = 1 - distance(a, b) / long.length;
  const share = short.length / long.length;
  if (short.length >= 4 && long.startsWith(short)) return Math.max(letters, 0.6 + 0.4 * share);
  if (short.length >= 5 && long.includes(short)) return Math.max(letters, 0.5 + 0.4 * share);
  return letters;
}

/** The cities whose names are nearest, the nearest first; none where nothing is near enough to be meant. */
export function suggestCities(name: string, { written }: CityNames): readonly Suggestion[] {
  const asked = [...new Set([foldName(name), foldName(splitName(name).base)])];
  const best = new Map<string, Suggestion>();
  for (const [known, cities] of written) {
    const folded = foldName(known);
    const score = Math.max(...asked.map((one) => likeness(one, folded)));
    if (score < leastScore) continue;
    for (const city of cities) {
      if (score > (best.get(city)?.score ?? 0)) best.set(city, { city, name: known, score });
    }
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score || (a.city < b.city ? -1 : 1)).slice(0, most);
}
