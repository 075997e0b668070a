import { type CodeSays, error, warning } from "./code-says.ts";

/** What is larger than any table of a person, or lies elsewhere. */
export const limitsCodes = {
  "oversized-file": error("A file is larger than a table may be.", {
    why: "Reading it could take all memory of the computer, so it is not begun.",
    mend: "Part it into several files of the same table, or keep only the rows that the workbook needs.",
    wrong: "datasets/world/rankings.csv (1,200 MB)",
    right: "datasets/world-1/rankings.csv and datasets/world-2/rankings.csv (200 MB each)",
  }),
  "too-many-columns": error("A table has more columns than any table here.", {
    why: "No table of a workbook is that wide: the file is another, or its line ends are lost and all rows stand in one.",
    mend: "Open the file in an editor and look at its first line; save it again as CSV UTF-8.",
    wrong: "(a header of 1,000,000 names)",
    right: "alias,city_id,language,note",
  }),
  "oversized-cell": error("A cell holds more text than a person writes into one.", {
    why: "A quote that is missing makes one cell of all that follows, and its rows would be lost inside of it.",
    mend: "Look for a quote that opens the cell and is not closed where it should be; shorten the text.",
    wrong: "(a cell of 100,000,000 letters)",
    right: "(a note of a few sentences)",
  }),
  "link-not-followed": warning("A symbolic link in a datasets folder is not followed.", {
    why: "What it leads to lies outside of the workbook and can change without it, so its facts are not read.",
    mend: "Copy the file into the folder, or name the folder that holds it under datasets in citybook.yaml.",
    wrong: "datasets/busan/amounts.csv -> /home/me/amounts.csv",
    right: "datasets/busan/amounts.csv",
  }),
} as const satisfies Readonly<Record<string, CodeSays>>;
