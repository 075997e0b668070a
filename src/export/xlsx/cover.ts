/** What is known of the workbook beside its tables. */
export interface WorkbookFacts {
  readonly title: string;
  readonly toolVersion: string;
  /** ISO date, at whatever precision. */
  readonly date: string;
  /** SHA-256 of all inputs. */
  readonly checksum: string;
  /** The first result in a sentence. */
  readonly headline?: string;
  /** Who publishes the workbook and under what licence, where that is said. */
  readonly publishedBy?: string;
  readonly license?: string;
  /** The choices in words. */
  readonly choices: string;
  /** How a file of the datasets is shown: never by where it lies on a computer. */
  readonly shownFile: (file: string) => string;
}

/** A line of the cover; a link leads to a sheet. */
export type CoverLine = string | { readonly text: string; readonly link: string };

const publisher = ({ publishedBy, license }: WorkbookFacts): readonly string[] => [
  ...(publishedBy === undefined ? [] : [`Published by ${publishedBy}.`]),
  ...(license === undefined ? [] : [`Licence: ${license}.`]),
];

/** What the line of the cover begins with that names the inputs. */
export const checksumLine = "Made from the inputs with the checksum ";

/** The lines of the cover, each in its own cell of the first column. */
export const coverLines = (facts: WorkbookFacts): readonly CoverLine[] => [
  facts.title,
  "Public money that cities commit to AI, and where innovation indices rank them: facts with their sources, and the figures as formulas from these on.",
  ...(facts.headline === undefined ? [] : [facts.headline]),
  { text: "Go to Results: the figures of all cities in short", link: "#'Results'!A1" },
  { text: "Go to Contents: all sheets, with what is on them", link: "#'Contents'!A1" },
  `As of ${facts.date}, made with citybook ${facts.toolVersion}.`,
  ...publisher(facts),
  `Choices, as the workbook was written: ${facts.choices}. Those that can be changed are on the sheet Assumptions.`,
  "To see how a figure comes about, select its cell and follow its formula (Formulas, Trace Precedents) or the link in its row; to see what it hangs on, change a value on the sheet Assumptions, on What counts or on a fact sheet.",
  "Sheets that Contents calls formulas follow a change, but for the columns that the sheet Dictionary calls written; sheets of written values do not.",
  "Each sheet has one table. No cell is merged and no colour carries a meaning. Where there is no number, the cell or a line above the table says why; the sheet Words explains every such word.",
  'The word "unknown" is a high end that no source states; it is not zero.',
  "Shown are the values that citybook calculated with exact fractions; recalculated, a spreadsheet gives the same to 12 digits.",
  `${checksumLine}${facts.checksum}.`,
];
