import { textSize } from "./house.ts";
import table from "./widths.json" with { type: "json" };

/** What Vega knows of a text mark when it asks for its width. */
export interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
  readonly limit?: number;
}

const isBold = (weight: string | number | undefined): boolean =>
  weight === "bold" || weight === "bolder" || Number(weight) >= 600;

/** Scripts whose letters are as wide as high: East Asian letters, full-width forms and their punctuation. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** Korean syllables are a little narrower than they are high. */
const korean = /[\uac00-\ud7a3]/;

const otherLetter = 600;

function letterWidth(letter: string, widths: readonly number[]): number {
  const measured = widths[(letter.codePointAt(0) ?? 0) - table.first];
  if (measured !== undefined) return measured;
  if (korean.test(letter)) return 920;
  return wide.test(letter) ? 1000 : otherLetter;
}

/** The width of a text in px in the sans-serif that pages use, from widths measured in a browser. */
export function textWidth(text: string, { fontSize = 11, fontWeight, limit = 0 }: TextItem = {}): number {
  const widths = isBold(fontWeight) ? table.bold : table.regular;
  const thousandths = Array.from(text).reduce((sum, letter) => sum + letterWidth(letter, widths), 0);
  const width = (thousandths * fontSize) / 1000;
  return limit > 0 ? Math.min(width, limit) : width;
}

/** The text cut to a width, with an ellipsis where something was cut. */
export function fitText(
  text: string,
  width: number,
  { fontSize = textSize, fontWeight = "normal" }: TextItem = {},
): string {
  const item = { fontSize, fontWeight };
  if (textWidth(text, item) <= width) return text;
  const letters = Array.from(text);
  let kept = letters.length;
  while (kept > 0 && textWidth(`${letters.slice(0, kept).join("").trimEnd()}…`, item) > width) kept -= 1;
  return `${letters.slice(0, kept).join("").trimEnd()}…`;
}

/** The width in px of a column that holds the widest of the texts, or as much of it as may be, and a gap after it. */
export const columnWidth = (texts: readonly string[], most: number): number =>
  Math.ceil(Math.min(most, Math.max(0, ...texts.map((text) => textWidth(text, { fontSize: textSize }))) + 8));

/** The text in lines that are no wider than `width`, broken at blanks. */
export function wrapText(text: string, width: number): string[] {
  const item = { fontSize: textSize };
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, item) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
