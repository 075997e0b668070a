import { type CodeSays, error, note } from "./code-says.ts";

/** What can be wrong with the look that a workbook gives its pages. */
export const houseCodes = {
  "pale-color": error("A colour of the workbook cannot be read or seen where it stands.", {
    why: "Words of too little contrast are not read by many, and steps out of order tell a map's story wrong.",
    mend: "Take the colour that the hint proposes, or another that is darker or lighter.",
    wrong: 'accent: "#9fd3f5"',
    right: 'accent: "#0b5a8f"',
    lowerable: true,
  }),
  "fonts-not-measured": note("Charts were laid out for other fonts than those of the workbook.", {
    why: "The room for words in charts is reckoned with the widths of Arial; in a broader font, a long label may reach over what stands beside it.",
    mend: "Look at the pages; where a label overhangs, put Arial or a font of its widths (Helvetica, Liberation Sans, Arimo) first.",
    wrong: "fonts: [Verdana]",
    right: "fonts: [Arial]",
  }),
} as const satisfies Readonly<Record<string, CodeSays>>;
