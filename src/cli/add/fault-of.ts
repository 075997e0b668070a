import { parseCell } from "../../check/parse-cell.ts";
import { didYouMean } from "../../text/nearest.ts";
import type { Field } from "./field.ts";

/** What is wrong with something typed, and how to mend it. */
export interface Mistake {
  readonly message: string;
  readonly hint: string;
}

/** What is wrong with a cell: by its column, by the rows that it may name, and by the field itself. */
export function faultOf(text: string, { column, name, known, fault }: Field): Mistake | undefined {
  const parsed = parseCell(text, column, name);
  if (!("value" in parsed)) return parsed;
  if (text !== "" && known !== undefined && !known.includes(text)) {
    const target = column.references;
    return {
      message: `"${text}" is not ${target === undefined ? "one of them" : `in ${target}`}`,
      hint: `${didYouMean(text, known)}${knownWords(known, target)}`,
    };
  }
  return text === "" ? undefined : fault?.(text);
}

const knownWords = (known: readonly string[], target: string | undefined): string => {
  if (known.length > 0 && known.length <= 12) return `Known ${known.length === 1 ? "is" : "are"} ${known.join(", ")}.`;
  return target === undefined ? "" : `citybook table ${target} lists them; a new one is added first.`;
};
