/** What a cell of a spreadsheet holds at most, in UTF-16 units. */
const longest = 32_767;

/** The signs that XML has no way to write, or that no reader shows, and halves of signs. */
const unwritable = /(?![\t\n])\p{Cc}|[\u{FFFE}\u{FFFF}]|\p{Surrogate}/gu;

/** What a spreadsheet would read as a sign that is written by its number. */
const escapeLike = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text that a cell can hold, and what had to be done to it. */
export interface Cleaned {
  readonly text: string;
  /** How many signs were left out, since a spreadsheet cannot hold them. */
  readonly dropped: number;
  readonly cut: boolean;
}

/** A text without the signs that a spreadsheet cannot hold, cut where it is longer than a cell; `whole` says where all of it is. */
export function cleanText(given: string, whole: string): Cleaned {
  const unified = given.replaceAll(/\r\n?/g, "\n");
  const plain = unified.replaceAll(unwritable, "");
  const escaped = plain.replaceAll(escapeLike, "_x005F_");
  const dropped = [...unified].length - [...plain].length;
  if (escaped.length <= longest) return { text: escaped, dropped, cut: false };
  const mark = ` [... cut here: a cell holds no more. The whole text is in ${whole}.]`;
  return { text: escaped.slice(0, longest - mark.length).replace(/\p{Surrogate}$/u, "") + mark, dropped, cut: true };
}

/** A text as a cell was given it: what Excel writes in place of a sign that looks like a number is that sign again. */
export const plainText = (cell: string): string => cell.replaceAll("_x005F_", "_");

/** Whether the text of a cell was cut when it was written. */
export const isCut = (text: string): boolean => text.includes(" [... cut here: a cell holds no more.");
