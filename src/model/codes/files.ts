import { type CodeSays, error, note, warning } from "./code-says.ts";

/** What can be said of files that other programs saved: how they were read, and what stood in the way. */
export const filesCodes = {
  "decoded-as-utf-16": note("A file is read as UTF-16, by its byte order mark.", {
    why: "How bytes were understood is said each time, so that nobody takes a guess for a fact; this one is no guess.",
    mend: "Nothing needs to be mended; saved as CSV UTF-8 the file is plain text for every program.",
    wrong: "(a file saved by Excel as Unicode text)",
    right: "(the same saved as CSV UTF-8)",
  }),
  "decoded-as-gb18030": note("A file is read as GB18030, since it is not UTF-8 and gives Chinese words.", {
    why: "The same bytes could be other words in another encoding, and only a person who knows the file can tell.",
    mend: "Look whether the words that are shown are those of the file; saved as CSV UTF-8 there is no doubt.",
    wrong: "(a file saved by Chinese Excel as CSV)",
    right: "(the same saved as CSV UTF-8)",
  }),
  "not-utf-16": error("A file begins as UTF-16 and is not.", {
    why: "The file is damaged or cut off, and rows may be missing.",
    mend: "Save the file again as CSV UTF-8 from the program that wrote it.",
    wrong: "(a file whose copy was broken off)",
    right: "(the whole file, saved again)",
  }),
  "semicolon-separated": note("A file is read with semicolons between its cells and commas in its numbers.", {
    why: "In such a file 1,5 is one and a half and 1.500 is one thousand five hundred: amounts depend on it.",
    mend: "Nothing needs to be mended if that is how the file was saved.",
    wrong: "shenzhen;gdp;2024;3680187,5",
    right: "shenzhen,gdp,2024,3680187.5",
  }),
  "tab-separated": note("A file is read with tabs between its cells.", {
    why: "What parts the cells decides which column each belongs to, so it is said where it is no comma.",
    mend: "Nothing needs to be mended if that is how the file was saved.",
    wrong: "(cells with a tab between them)",
    right: "(cells with a comma between them)",
  }),
  "unclear-separator": error("The header of a file can be parted by more than one sign.", {
    why: "Cells would land in other columns by one reading than by the other.",
    mend: "Use one sign between all cells, a comma or a semicolon.",
    wrong: "alias,city_id;language;note",
    right: "alias,city_id,language,note",
  }),
  "header-not-first": error("The names of the columns stand below other lines.", {
    why: "Lines above the header would be taken for it or for rows, and what they say is no fact of the table.",
    mend: "Remove the lines above the names of the columns.",
    wrong: "List of cities, as of May",
    right: "alias,city_id,language,note",
  }),
  "empty-rows-at-end": note("Empty rows at the end of a file are left out.", {
    why: "Spreadsheets leave them behind; a row that was meant to be there would be missed.",
    mend: "Nothing needs to be mended, unless a row is missing.",
    wrong: ",,,",
    right: "(no line after the last row)",
  }),
  "empty-columns-at-end": note("Empty columns at the end of a file are left out.", {
    why: "Spreadsheets leave them behind; a column that was meant to be there would be missed.",
    mend: "Nothing needs to be mended, unless a column is missing.",
    wrong: "alias,city_id,language,note,,",
    right: "alias,city_id,language,note",
  }),
  "file-not-read": warning("A file of a kind that is not read lies among the datasets.", {
    why: "Its facts are on no page, though whoever put it there may think so.",
    mend: "Save it as an Excel workbook (.xlsx) or as CSV UTF-8, or move it out of the folder.",
    wrong: "datasets/busan/amounts.xls",
    right: "datasets/busan/amounts.xlsx",
  }),
  "unreadable-xlsx": error("A file is named .xlsx and is no spreadsheet that can be opened.", {
    why: "None of its facts can be read, and a city would lack them.",
    mend: "Open it in a spreadsheet program and save it as an Excel workbook (.xlsx) without a password.",
    wrong: "(a CSV file renamed to busan.xlsx)",
    right: "(the file saved as an Excel workbook)",
  }),
  "oversized-xlsx": error("A spreadsheet is too large to be opened.", {
    why: "It could fill the memory of the computer before one fact is read.",
    mend: "Save its sheets as CSV UTF-8, which has no such limit.",
    wrong: "(a spreadsheet past the limit that the message names)",
    right: "(each of its sheets as CSV UTF-8)",
  }),
  "unknown-sheet": error("A sheet of a spreadsheet is not named for a table.", {
    why: "Rows of a sheet with a misspelt name are not read, and a city would lack facts without a word about it.",
    mend: "Name the sheet for its table.",
    wrong: "busan.xlsx, sheet amunts",
    right: "busan.xlsx, sheet amounts",
  }),
  "sheet-not-read": note("A sheet of a spreadsheet is left out by its name, or is empty.", {
    why: "Whatever it holds is on no page.",
    mend: "Nothing needs to be mended if it holds no facts; else name it for its table.",
    wrong: "busan.xlsx, sheet Sheet1",
    right: "busan.xlsx, sheet amounts",
  }),
  "error-cell": error("A cell of a spreadsheet shows an error, or a formula without a value.", {
    why: "An error is no fact, and what the formula was meant to give is not in the file.",
    mend: "Write the value itself into the cell, from the source.",
    wrong: "#REF!",
    right: "500000000",
  }),
  "merged-cell": error("A cell of a spreadsheet is merged into another.", {
    why: "Only the first of merged cells holds the value; for the others it would be a guess.",
    mend: "Unmerge the cells, and write the value into each.",
    wrong: "(one cell over three rows)",
    right: "(three cells with the value in each)",
  }),
  "unreadable-json": error("A JSON file breaks the rules of JSON.", {
    why: "None of its records can be read, and a city would lack them.",
    mend: "Correct the sign on the line that is named; a comma too many is the usual slip.",
    wrong: '[{"alias": "Pusan",}]',
    right: '[{"alias": "Pusan"}]',
  }),
  "json-shape": error("A JSON file is not a list of flat records.", {
    why: "A table is made of rows and cells; what is nested has no column to go to.",
    mend: "Write a list of records whose values are texts, numbers or null.",
    wrong: '{"aliases": [{"alias": "Pusan"}]}',
    right: '[{"alias": "Pusan"}]',
  }),
} as const satisfies Readonly<Record<string, CodeSays>>;
