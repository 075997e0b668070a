import { formats, type Sheet, type SheetKind, toSheet, written } from "./sheet.ts";

const kinds: Readonly<Record<SheetKind, string>> = {
  front: "about the workbook",
  live: "formulas that follow a change",
  written: "written values",
  facts: "facts with their sources",
};

const subjects: readonly (readonly [subject: string, note: string])[] = [
  [
    "bounds",
    "Every sum has a low and a high end. Exact and about: both ends are the sum; up to: 0 to the sum; at least: the sum to unknown (rule 2).",
  ],
  [
    "unknown",
    "An unknown end stays unknown: the word goes on into every figure that rests on it. For ranking it is above every other (rules 5 and 7).",
  ],
  [
    "pots",
    "Only citywide sums (pots) are added up. Sums for each recipient, project or unit are caps: compared, never added (rule 1).",
  ],
  [
    "what counts",
    "Public money other than investment funds, tax relief and loan support, of the levels, scopes and purposes that the choices name, in packages that are in force, announced, or superseded and not over (rule 1).",
  ],
  [
    "years",
    "A yearly sum counts in the years of its package; a total is spread over its years; a budget line counts in its year; a sum without a period counts from 0; a total without a term is listed beside (rule 3).",
  ],
  [
    "parts",
    "A measure inside another that counts is inside its sum, never beside it. A whole is never below its parts; what they leave is unallocated (rule 4).",
  ],
  ["currencies", "Sums in several currencies are never added; a city with several is not ranked (rule 5)."],
  [
    "denominators",
    "The newest residents and product that are not after the reference year, for the boundary of the city (rule 6).",
  ],
  [
    "rates",
    "The market average of the reference year, else of the newest year before it; a product is converted at the average of its own year (rule 6).",
  ],
  [
    "rank ranges",
    "Best place: 1 + the cities whose low end lies above one's high end. Worst place: 1 + the others whose high end lies above one's low end (rule 7).",
  ],
  [
    "readings",
    "Several sources may state one fact. The column preferred of amounts, indicators and exchange_rates says which reading is used, and preferred_rule why (the sheet Rules has the rules in their order). To use another one, set preferred to no in the row of the one and to yes in the row of the other: all live sheets follow. The column check of amounts says where no reading, or more than one, is preferred.",
  ],
  ["dates", "Whole dates are dates. A month (2024-12) or a year alone (2024) is text, as precise as its source."],
  [
    "edits",
    "Fact sheets that were edited can be taken back into the datasets: citybook import WORKBOOK.xlsx shows every change before it is written.",
  ],
];

/** What has to be known to read the tables. */
export const notesSheet = (): Sheet =>
  toSheet<readonly [string, string]>(
    {
      name: "Notes",
      title: "Notes",
      says: "How the figures are made, in short. The sheet Rules has the rules in full, the sheet Words what each word and code means.",
      kind: "front",
    },
    [
      written("subject", "what the note is on", "text", ([subject]) => subject),
      written("note", "the note", "prose", ([, note]) => note),
    ],
    subjects,
  );

interface Listed {
  readonly sheet: Sheet;
}

/** The sheets with what is on them. */
export const contentsSheet = (sheets: readonly Sheet[]): Sheet =>
  toSheet<Listed>(
    {
      name: "Contents",
      title: "Contents",
      says: "The sheets of the workbook; each name leads to its sheet.",
      kind: "front",
    },
    [
      written("sheet", "the name of the sheet", "text", ({ sheet }) => ({
        text: sheet.name,
        link: `#'${sheet.name}'!A1`,
      })),
      written("title", "what it shows", "prose", ({ sheet }) => sheet.title),
      written("kind", "what it is made of", "words", ({ sheet }) => kinds[sheet.kind]),
      written("rows", "how many rows its table has", "count", ({ sheet }) => sheet.rows.length),
    ],
    sheets.map((sheet) => ({ sheet })),
  );

interface Explained {
  readonly sheet: Sheet;
  readonly column: Sheet["columns"][number];
}

/** What a column without a formula is. */
const without: Readonly<Record<SheetKind, string>> = {
  front: "none: written, or an input where Assumptions gives it a cell_name",
  live: "none: written, a change does not reach it",
  written: "none: written, a change does not reach it",
  facts: "none: a fact as the packs have it",
};

/** Every column of every table, with its unit and its formula. */
export const dictionarySheet = (sheets: readonly Sheet[]): Sheet =>
  toSheet<Explained>(
    {
      name: "Dictionary",
      title: "Data dictionary",
      says: "One row a column of a table: what it says, in what unit, and its formula.",
      notes: ["In a formula, [@name] is the cell of the same row in the column of that name."],
      kind: "front",
      frozen: 2,
    },
    [
      written("sheet", "the sheet of the table", "text", ({ sheet }) => sheet.name),
      written("column", "the column", "words", ({ column }) => column.name),
      written("says", "what it says", "prose", ({ column }) => column.says),
      written("unit", "the unit of its values", "words", ({ column }) => column.unit ?? formats[column.format].unit),
      written("formula", "how it is calculated", "prose", ({ sheet, column }) => column.formula ?? without[sheet.kind]),
    ],
    sheets.flatMap((sheet) => sheet.columns.map((column) => ({ sheet, column }))),
  );
