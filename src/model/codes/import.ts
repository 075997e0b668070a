import { type CodeSays, error } from "./code-says.ts";

/** What can be wrong with a foreign table that is to become rows of a pack. */
export const importCodes = {
  "unmatched-city": error("A name in a foreign table is not a known name of a city.", {
    why: "A place under the wrong city would be a false fact; a name that only looks alike is for a person to judge.",
    mend: "Confirm the city that is meant, add the name as an alias, or leave such lines out with --skip-unmatched.",
    wrong: "a list with City: Seoul (no city of the datasets)",
    right: "a list with City: Busan",
  }),
  "ambiguous-city": error("A name in a foreign table stands for several cities.", {
    why: "Each of them would be as likely to get the other's place.",
    mend: "Confirm which of them is meant, with --confirm.",
    wrong: "a list with City: Birmingham (one in England, one in Alabama)",
    right: 'citybook import list.csv --confirm "Birmingham=birmingham-uk"',
  }),
  "rank-band": error("A foreign table gives a band of places where one place is needed.", {
    why: "A place taken from a band would be more exact than its source.",
    mend: "Leave such lines out; a band is not a place.",
    wrong: "a list with Rank: 101-150",
    right: "a list with Rank: 101",
  }),
  "unsure-number": error("A number in a foreign table can be read in two ways.", {
    why: "Read the wrong way, it would be a thousand times too large or too small.",
    mend: "Say by --decimal which sign parts the decimals.",
    wrong: "a list with Score: 1,234",
    right: "citybook import list.csv --decimal point",
  }),
  "row-twice": error("Two lines of a foreign table come to one row.", {
    why: "One of the two would silently win.",
    mend: "Remove one of the lines, or map the column in which they differ.",
    wrong: "a list with City: Busan, and again Pusan",
    right: "a list with City: Busan",
  }),
  "row-differs": error("A row that is there already says otherwise.", {
    why: "A fact that somebody entered with its source would be overwritten.",
    mend: "Check which is right; --replace takes the new values.",
    wrong: "rankings.csv, rank: 15 (and 16 in the list)",
    right: "rankings.csv, rank: 16",
  }),
  "edited-row": error("A row of a fact sheet that was edited in a spreadsheet cannot be taken back.", {
    why: "To write it into the wrong file, or over another row, would lose a fact without a word.",
    mend: "Do what the message says in the spreadsheet, save it, and import it again.",
    wrong: "a new row of the sheet amounts whose cell file is empty, where several packs have amounts",
    right: "a new row with file: datasets/shenzhen/amounts.csv",
  }),
} as const satisfies Readonly<Record<string, CodeSays>>;
