import type { RowNote } from "../chart/row-note.ts";

/** The footnotes of one page that tell how numbers came to be, in the order in which they are first referred to. */
export interface Footnotes {
  readonly refer: (note: RowNote) => number;
  readonly all: () => readonly RowNote[];
}

export function openFootnotes(): Footnotes {
  const numbers = new Map<string, { readonly number: number; readonly note: RowNote }>();
  return {
    refer: (note) => {
      const found = numbers.get(note.key) ?? { number: numbers.size + 1, note };
      numbers.set(note.key, found);
      return found.number;
    },
    all: () => [...numbers.values()].map(({ note }) => note),
  };
}
