import { type CodeSays, error } from "./code-says.ts";

/** What can be wrong with parts of tables that are Parquet files. */
export const partsCodes = {
  "unreadable-parquet": error("A file is named .parquet and is no flat table that can be read.", {
    why: "None of its facts can be read, and a city would lack them.",
    mend: "Write it again with the program that made it, with one plain value in each cell.",
    wrong: "(a CSV file renamed to amounts.parquet, or one whose cells hold lists)",
    right: "(the table, written as Parquet)",
  }),
} as const satisfies Readonly<Record<string, CodeSays>>;
