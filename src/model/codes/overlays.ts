import { type CodeSays, note } from "./code-says.ts";

/** What can be said of dataset folders that are laid on others. */
export const overlaysCodes = {
  "replaced-row": note("A row of a later folder stands in the place of an earlier one with the same key.", {
    why: "The reports show the later row alone: whoever knows the earlier one should learn that it was replaced.",
    mend: "Nothing needs to be mended if that was meant; else give the row a key of its own, or remove it.",
    wrong: "my-cities/sources.csv, source_id: paper (also in datasets/sources.csv)",
    right: "my-cities/sources.csv, source_id: paper-2025",
  }),
} as const satisfies Readonly<Record<string, CodeSays>>;
