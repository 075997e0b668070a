import { type CodeSays, note } from "./code-says.ts";

/** What can be said of dataset folders that are laid on others. */
export const overlaysCodes = {
  "replaced-row": note("A row of a later folder stands in the place of an earlier one with the same key."),
} as const satisfies Readonly<Record<string, CodeSays>>;
