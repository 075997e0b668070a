import { marks } from "../../model/mark.ts";
import { sayMark } from "../../text/say-mark.ts";
import { seenWords } from "../../text/say-seen.ts";
import { type Sheet, toSheet, written } from "./sheet.ts";

interface Word {
  readonly kind: string;
  readonly word: string;
  readonly means: string;
}

const glossary: Readonly<Record<string, string>> = {
  pot: "A sum for a whole city (basis citywide). Only pots are added up.",
  cap: "A sum for each recipient, project or unit: compared with other caps, never added.",
  commitment: "What the counted pots of a city come to in the reference year, from a low to a high end.",
  intensity: "The commitment against residents, or against gross domestic product.",
  product: "Gross domestic product (GDP) of the city.",
  reading: "What one source states of a fact. Several sources may state the same fact, and not the same.",
  "preferred reading": "The reading that is used; the rules of readings on the sheet Rules say which one.",
  measure: "One numbered item of a policy package. A package is one published set of measures.",
  whole: "A measure with others inside it (its parts).",
  unallocated: "What the parts of a whole leave of it: no category explains it.",
  slice: "What a measure gives to a category: its own sum, or what its parts leave of it.",
  around: "Measures around another one are those that contain it.",
  generation: "How many measures contain a measure.",
  in_tree: "Whether a measure counts, by itself or inside wholes of its currency.",
  stands: "Whether a sum stands by itself (counted, listed, undated), is inside another, or is out.",
  listed: "A total without a term: shown beside the commitment, not in it.",
  "explained share": "The share of a city's measures of which a sum was seen, or which name no money.",
  mark: "What must be said beside a figure, as a short code.",
  "rank range": "The best and the worst place that the ends of all figures allow.",
  "market average": "The exchange rate of a currency against the dollar, on average over a year.",
  "international dollar": "What a dollar buys in the United States, by purchasing-power parity (PPP).",
};

const cells: Readonly<Record<string, string>> = {
  unknown: "No source states the high end. It is not 0, and not without limit either.",
  "no pot counts": "Nothing of the city counts in the reference year under the choices.",
  "none counts": "Nothing of the category counts in the reference year under the choices.",
  "no citywide sum": "No sum for the whole city was seen.",
  "no rate": "No exchange rate or parity was seen for the currency up to the year that it takes.",
  "needs no rate": "Dollars are not converted into dollars.",
  "not needed": "Both figures have one currency, so nothing is converted.",
  "none seen": "No number of residents, or no product, was seen.",
  "other boundary": "It was seen for another boundary than that of the city, which gives no figure.",
  "not in the view": "Nothing of the city counts, is listed or is undated under the choices.",
  "not counted": "The measure does not count in the reference year under the choices.",
  "no parts": "No measure that counts is inside it.",
  "not stated": "The source does not state it.",
  undated: "Neither a first day nor an announcement is dated.",
  open: "No end is stated.",
  none: "There is none.",
  "not-chosen": "The measure, or its package, does not count under the choices (rule 1).",
  "other-year": "The reference year is none of its years (rule 3).",
};

const listed = (kind: string, words: Readonly<Record<string, string>>): readonly Word[] =>
  Object.entries(words).map(([word, means]) => ({ kind, word, means }));

/** The words and codes of the workbook with their meaning. */
export const wordsSheet = (): Sheet =>
  toSheet<Word>(
    {
      name: "Words",
      title: "Words",
      says: "What the words, the codes in the columns marks and best_seen, and the words in cells without a number mean.",
      kind: "front",
      frozen: 2,
    },
    [
      written("kind", "where the word stands", "text", ({ kind }) => kind),
      written("word", "the word", "text", ({ word }) => word),
      written("means", "what it means", "prose", ({ means }) => means),
    ],
    [
      ...listed("word", glossary),
      ...marks.map((mark) => ({ kind: "mark", word: mark, means: sayMark(mark) })),
      ...listed("instead of a number", cells),
      ...listed("best_seen", seenWords),
    ],
  );
