import { type CodeSays, warning } from "./code-says.ts";

/** What is worth a look in a page of an author. */
export const pagesCodes = {
  "html-in-page": warning("A page holds HTML.", {
    why: "Pages take no HTML, so that nothing of them can run: a reader sees the signs themselves.",
    mend: "Write it in Markdown, or in backticks where readers should see it.",
    wrong: "<b>Shenzhen</b>",
    right: "**Shenzhen**",
  }),
} as const satisfies Readonly<Record<string, CodeSays>>;
