import { type CodeSays, error } from "./code-says.ts";

/** What can be wrong with the workbook file and its pages. */
export const workbookCodes = {
  "bad-workbook": error("The workbook file is not as it should be.", {
    why: "A choice that is not understood would be left out, and pages would be made by other choices than were asked for.",
    mend: "Correct the line in citybook.yaml; an editor that knows its schema completes the names.",
    wrong: "citybook.yaml: yaer: 2025",
    right: "citybook.yaml: year: 2025",
  }),
  "bad-page": error("A page has a mistake.", {
    why: "A page with a figure that can't be drawn would be published with a hole in it.",
    mend: "Correct the tag on the line of the page.",
    wrong: '{% chart "intensity-rang" %}',
    right: '{% chart "intensity-range" %}',
  }),
} as const satisfies Readonly<Record<string, CodeSays>>;
