import { closest, distance } from "fastest-levenshtein";

/** The known word that begins with a shortened one, else the one that a mistyped one is nearest to; nothing where none is near enough to be meant. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const lower = word.toLowerCase();
  const longer = lower.length < 4 ? undefined : known.find((one) => one.toLowerCase().startsWith(lower));
  if (longer !== undefined) return longer;
  const found = closest(lower, [...known]);
  return distance(lower, found.toLowerCase()) <= Math.max(2, Math.floor(word.length / 3)) ? found : undefined;
}

/** `Did you mean "x"? `, or nothing where no known word is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const found = nearest(word, known);
  return found === undefined ? "" : `Did you mean "${found}"? `;
}

/** So many words can stand beside a suggestion; a longer list would drown it. */
const fewWords = 8;

/** How to mend a word: the known one that is near; and all that there is, in the given words, where none is or few are known. */
export function meantOr(word: string, known: readonly string[], all: string): string {
  const meant = didYouMean(word, known);
  return meant === "" || known.length <= fewWords ? meant + all : meant.trimEnd();
}
