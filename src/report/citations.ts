import type { Cited } from "../model/cited.ts";

/** A source as a page cites it, with the places in it. */
export interface CitedSource {
  readonly sourceId: string;
  readonly number: number;
  /** In the order in which they are first cited; the first is a, the second b. */
  readonly locators: readonly string[];
}

/** The sources of one page, numbered in the order in which they are first cited. */
export interface Citations {
  /** The number of a source, with a letter where a place in it is cited: "4" or "4a". */
  readonly cite: (cited: Cited) => string;
  readonly all: () => readonly CitedSource[];
}

const letters = "abcdefghijklmnopqrstuvwxyz";

/** a to z, then aa to zz, as spreadsheets name their columns. */
export function letterOf(index: number): string {
  const last = letters.charAt(index % letters.length);
  return index < letters.length ? last : letterOf(Math.floor(index / letters.length) - 1) + last;
}

export function openCitations(): Citations {
  const found = new Map<string, { number: number; locators: Map<string, string> }>();
  return {
    cite: ({ sourceId, locator }) => {
      const source = found.get(sourceId) ?? { number: found.size + 1, locators: new Map<string, string>() };
      found.set(sourceId, source);
      if (locator === "") return String(source.number);
      const letter = source.locators.get(locator) ?? letterOf(source.locators.size);
      source.locators.set(locator, letter);
      return `${source.number}${letter}`;
    },
    all: () =>
      [...found].map(([sourceId, { number, locators }]) => ({ sourceId, number, locators: [...locators.keys()] })),
  };
}
