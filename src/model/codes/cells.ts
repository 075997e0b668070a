import { type CodeSays, error } from "./code-says.ts";

/** What can be wrong with a header or a single cell. */
export const cellsCodes = {
  "blank-header": error("A column has no name.", {
    why: "The cells below it would not be read, whatever they say.",
    mend: "Name the column, or remove it.",
    wrong: "alias,city_id,,note",
    right: "alias,city_id,language,note",
  }),
  "duplicate-header": error("Two columns have the same name.", {
    why: "Which of two cells holds the fact would be a guess.",
    mend: "Keep one of the two columns.",
    wrong: "alias,city_id,language,note,note",
    right: "alias,city_id,language,note",
  }),
  "unknown-header": error("A column is not one of the table's.", {
    why: "Its cells would not be read: a misspelt year would make the budget of one year count in every year.",
    mend: "Correct the name, or remove the column; remarks of your own have their place in note.",
    wrong: "alias,city_id,langage,note",
    right: "alias,city_id,language,note",
    fix: "takes away blanks around the name",
  }),
  "missing-header": error("A column that every row needs is not there.", {
    why: "No row of the file could be used, as each lacks what the column would say.",
    mend: "Add the column to the header, and a cell for it to each row.",
    wrong: "alias,language,note",
    right: "alias,city_id,language,note",
  }),
  "missing-cell": error("A cell that every row needs is empty.", {
    why: "A fact without its city, unit or source can't be placed, compared or checked by a reader.",
    mend: "Fill the cell in from the source.",
    wrong: "sources.csv, title: ",
    right: "sources.csv, title: Plan of the city for AI",
  }),
  "blank-around": error("A cell begins or ends with a blank.", {
    why: "Names are compared sign by sign: with a blank after it a name is another name, and nothing shows on the screen.",
    mend: "Remove the blank before or after the text.",
    wrong: "sources.csv, title: Plan of the city ",
    right: "sources.csv, title: Plan of the city",
    fix: "takes the blanks away",
  }),
  "not-a-slug": error("A short name has other signs than lower-case letters, digits, dots, dashes and underscores.", {
    why: "Short names become names of files and addresses of pages, which must work on every computer.",
    mend: "Use lower-case letters, digits and dashes.",
    wrong: "sources.csv, source_id: The Paper",
    right: "sources.csv, source_id: the-paper",
  }),
  "not-a-number": error("A cell is not a plain number.", {
    why: "A sum read in another way than it was meant is wrong by a factor of a thousand or of ten thousand (m, bn, 万, 亿).",
    mend: "Write digits with at most one point, in units of the currency.",
    wrong: "amounts.csv, low: 500m",
    right: "amounts.csv, low: 500000000",
    fix: "removes thousands separators that can be nothing else (1,234,567 but not 1,234), and makes full-width digits plain",
  }),
  "not-whole": error("A cell is not a whole number.", {
    why: "Ranks, counts and months are whole; a part of one is a slip, or a number of another column.",
    mend: "Write a whole number, in digits alone.",
    wrong: "amounts.csv, years: 2.5",
    right: "amounts.csv, years: 3",
    fix: "removes thousands separators that can be nothing else, and makes full-width digits plain",
  }),
  "not-a-year": error("A cell is not a year of four digits.", {
    why: "The year decides what a sum is compared with and which rate it is converted at; it is never guessed.",
    mend: "Write four digits, such as 2025.",
    wrong: "amounts.csv, year: 25",
    right: "amounts.csv, year: 2025",
    fix: "makes full-width digits plain",
  }),
  "not-a-date": error("A cell is not a date of the calendar.", {
    why: "Dates decide in which years a sum counts; 03/04/2024 is two dates, and one of them is wrong.",
    mend: "Write the date as precisely as its source gives it: 2024-12-18, 2024-12 or 2024.",
    wrong: "sources.csv, published_on: 2024/12/18",
    right: "sources.csv, published_on: 2024-12-18",
    fix: "rewrites dates that begin with the year: 2024/12/18, 2024.12.18, 2024年12月18日",
  }),
  "not-a-url": error("A cell is not an http or https address.", {
    why: "Readers follow the address to see who says so; anything else leads nowhere, or runs something.",
    mend: "Write a whole address that begins with https:// or http://, or leave the cell empty.",
    wrong: "sources.csv, url: www.example.org/plan",
    right: "sources.csv, url: https://www.example.org/plan",
  }),
  "not-in-form": error("A cell does not have the form of its column.", {
    why: "Codes of countries and currencies join rows to rates and maps: one in another form finds neither.",
    mend: "Write the capital letters of the standard: two for a country, three for a currency.",
    wrong: "amounts.csv, currency: RMB¥",
    right: "amounts.csv, currency: CNY",
  }),
  "unknown-word": error("A cell is not one of the allowed words.", {
    why: "Words of a list decide what is added up: a basis that is not known could be a pot or a cap for each firm.",
    mend: "Choose one of the words of the column.",
    wrong: "amounts.csv, basis: city-wide",
    right: "amounts.csv, basis: citywide",
  }),
  "out-of-range": error("A number is below or above what its column allows.", {
    why: "A share above 100 % or a latitude above 90 is a slip, or a number of another column, and would be drawn as a fact.",
    mend: "Check the number against its source.",
    wrong: "amounts.csv, share_pct: 140",
    right: "amounts.csv, share_pct: 40",
  }),
} as const satisfies Readonly<Record<string, CodeSays>>;
