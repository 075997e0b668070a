import { LimitReached } from "./template-mistake.ts";

/** What one page may ask of a build. */
export const limits = {
  /** Pieces of a template that are rendered, those of loops each time. */
  steps: 200_000,
  /** Letters of Markdown. */
  letters: 2_000_000,
  /** Charts, tables and figures of specs. */
  figures: 200,
  /** Parts inside of parts. */
  depth: 8,
} as const;

/** Counts what a page asks for and stops it where that is too much. */
export interface Effort {
  readonly step: () => void;
  readonly write: (letters: number) => void;
  readonly figure: () => void;
  /** Enters a part of a page; what it gives leaves the part. */
  readonly enter: () => () => void;
}

const says: Readonly<Record<keyof typeof limits, readonly [string, string]>> = {
  steps: ["the page takes too many steps", "Loop over fewer things, or not inside of another loop."],
  letters: ["the page becomes too long", "Loop over fewer things, or show them as a table or chart."],
  figures: ["the page has too many figures", "Make several pages of it."],
  depth: ["the parts of the page are inside of each other too often", "Let no part include itself."],
};

export function openEffort(): Effort {
  const used = { steps: 0, letters: 0, figures: 0, depth: 0 };
  const use = (what: keyof typeof limits, count: number): void => {
    used[what] += count;
    const [message, hint] = says[what];
    if (used[what] > limits[what]) throw new LimitReached(message, `${hint} The limit is ${limits[what]}.`);
  };
  return {
    step: () => use("steps", 1),
    write: (letters) => use("letters", letters),
    figure: () => use("figures", 1),
    enter: () => {
      use("depth", 1);
      return () => {
        used.depth -= 1;
      };
    },
  };
}
