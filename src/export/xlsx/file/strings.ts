import { cleanText } from "../../../text/spreadsheet-text.ts";
import { document, inText, main } from "./xml.ts";

/** The texts of all cells, each once. */
export interface Strings {
  /** The number by which a cell names a text; `whole` says where all of it is, if a cell cannot hold it. */
  readonly number: (text: string, whole: () => string) => number;
  readonly part: () => string;
  readonly lost: () => Lost;
}

/** What cells could not hold. */
export interface Lost {
  /** How many texts were cut. */
  readonly cut: number;
  /** How many signs were left out. */
  readonly dropped: number;
}

/** Begins an empty list of texts. */
export function openStrings(): Strings {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  let uses = 0;
  let lost: Lost = { cut: 0, dropped: 0 };
  return {
    number: (given, whole) => {
      uses += 1;
      const found = numbers.get(given);
      if (found !== undefined) return found;
      const { text, cut, dropped } = cleanText(given, whole());
      lost = { cut: lost.cut + (cut ? 1 : 0), dropped: lost.dropped + dropped };
      numbers.set(given, texts.length);
      return texts.push(`<si><t xml:space="preserve">${inText(text)}</t></si>`) - 1;
    },
    part: () => document(`<sst xmlns="${main}" count="${uses}" uniqueCount="${texts.length}">${texts.join("")}</sst>`),
    lost: () => lost,
  };
}
