import { type CodeSays, error } from "./code-says.ts";

/** What can be wrong with the workbook file and its pages. */
export const workbookCodes = {
  "bad-workbook": error("The workbook file is not as it should be."),
  "bad-page": error("A page has a mistake."),
} as const satisfies Readonly<Record<string, CodeSays>>;
