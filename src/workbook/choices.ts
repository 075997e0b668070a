import { levels, payers, purposes, scopes } from "../check/tables/measures.ts";

/** The parameters that are lists of words, with the words that each knows. */
export const choices = { levels, scopes, purposes, payers } as const;

export type ChoiceName = keyof typeof choices;

/** The given words that a choice does not know. */
export const unknownWords = (name: ChoiceName, given: readonly string[]): readonly string[] => {
  const known: readonly string[] = choices[name];
  return given.filter((word) => !known.includes(word));
};

/** The known words of a choice among the given ones, in its own order. */
export const keepWords = <Word extends string>(known: readonly Word[], given: readonly string[]): readonly Word[] =>
  known.filter((word) => given.includes(word));
