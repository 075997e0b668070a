import { type CodeSays, error } from "./code-says.ts";

/** What can stand in the way of reading a file. */
export const readingCodes = {
  "no-datasets": error("A datasets folder is missing or holds no table.", {
    why: "Reports without a folder that was asked for would look complete and lack its facts.",
    mend: "Correct the name of the folder in citybook.yaml or after --datasets, or put a table into it.",
    wrong: "citybook check --datasets my-citys",
    right: "citybook check --datasets my-cities",
  }),
  "unknown-table": error("A CSV file is not named for a table.", {
    why: "Rows of a file with a misspelt name are not read, and a city would lack facts without a word about it.",
    mend: "Name the file for its table, or move a file of another kind out of the datasets folder.",
    wrong: "datasets/busan/amunts.csv",
    right: "datasets/busan/amounts.csv",
    lowerable: true,
  }),
  "not-utf-8": error("The bytes of a file are not UTF-8.", {
    why: "Names such as 深圳 or São Paulo would be printed as other signs, and no longer be found as aliases.",
    mend: 'Save the file as UTF-8: in Excel choose "CSV UTF-8 (Comma delimited)".',
    wrong: "S\uFFFDo Paulo",
    right: "São Paulo",
  }),
  "nul-byte": error("A file has a NUL byte, which no text has.", {
    why: "The file is damaged or no CSV file, and what else of it can be trusted is not known.",
    mend: "Save the file anew as CSV UTF-8 from the program that wrote it.",
    wrong: "paper,Made-up\u2400 paper,Nobody",
    right: "paper,Made-up paper,Nobody",
  }),
  "empty-file": error("A file has no header row.", {
    why: "Without names of columns no cell can be told from another.",
    mend: "Write the names of the table's columns in the first line, or remove the file.",
    wrong: "(an empty first line)",
    right: "alias,city_id,language,note",
  }),
  "unclosed-quote": error("A quoted cell is never closed.", {
    why: "All rows after it would be read as the text of one cell, and their facts would be lost.",
    mend: 'Close the cell with ", and write a quote inside a quoted cell as "".',
    wrong: 'paper,"Plan, part 1,Nobody',
    right: 'paper,"Plan, part 1",Nobody',
  }),
  "stray-quote": error("A quote stands where RFC 4180 allows none.", {
    why: "Where the cell ends would be a guess, and the cells after it could land in wrong columns.",
    mend: 'Put the whole cell in quotes, and write a quote inside it as "".',
    wrong: 'paper,The "AI" plan,Nobody',
    right: 'paper,"The ""AI"" plan",Nobody',
  }),
  "ragged-row": error("A row has more or fewer cells than the header.", {
    why: "A missing or further comma moves every cell after it into the column of another: a year could become a sum.",
    mend: "Write one cell for each column; put a cell that has a comma in quotes.",
    wrong: "paper,Plan, part 1,Nobody",
    right: 'paper,"Plan, part 1",Nobody',
  }),
  "blank-line": error("A line between rows is blank.", {
    why: "A row may have been lost there; no figure changes by the blank line itself.",
    mend: "Remove the line.",
    wrong: "(a line without a sign between two rows)",
    right: "(the two rows, one below the other)",
    lowerable: true,
  }),
} as const satisfies Readonly<Record<string, CodeSays>>;
