/** Letters after which a line may end without a blank: those of Chinese, Japanese and Korean texts. */
const free = "[\\u2e80-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\uff01-\\uffef]";

/** What stays together on a line: one such letter with the marks that may not begin a line, or a word with its blank. */
const pieces = new RegExp(`${free}[、。，；：）」』》！？,.;:)]*\\s*|(?:(?!${free})\\S)+\\s*|\\s+`, "gu");

/** A word as parts that are no wider than the line. */
function broken(word: string, fits: (text: string) => boolean): readonly string[] {
  if (fits(word.trimEnd())) return [word];
  return Array.from(word).reduce<string[]>((parts, letter) => {
    const last = parts.at(-1);
    if (last !== undefined && fits(last + letter)) parts[parts.length - 1] = last + letter;
    else parts.push(letter);
    return parts;
  }, []);
}

/** A text in lines for which `fits` holds, broken at blanks, between Chinese letters, and else within a word. */
export function wrapWords(text: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  for (const piece of (text.trim().match(pieces) ?? []).flatMap((word) => broken(word, fits))) {
    const last = lines.at(-1);
    if (last !== undefined && fits((last + piece).trimEnd())) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd());
}
