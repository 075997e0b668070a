const whole: Readonly<Record<string, string>> = { ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", æ: "ae", œ: "oe", ı: "i" };

/**
 * A name without what differs from list to list: case, accents, full width, blanks, punctuation, "City of" and 市.
 * Two names that fold to one are one name; the marks of scripts that write vowels as marks are kept.
 */
export function foldName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/[ßøłđðæœı]/g, (letter) => whole[letter] ?? letter)
    .trim()
    .replace(/^(?:the )?city of /, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "")
    .replace(/(?<=.)市$/, "");
}

/** A name with what stands in brackets or after a comma behind it: "Cambridge (UK)" is Cambridge, said to be in UK. */
export function splitName(name: string): { readonly base: string; readonly qualifiers: readonly string[] } {
  const wide = name.normalize("NFKC").trim();
  const [, base = "", inside = ""] =
    /^(.+?)\s*[([]([^)\]]+)[)\]]\s*$/.exec(wide) ?? /^([^,]+),\s*(.+)$/.exec(wide) ?? [];
  return base === "" ? { base: wide, qualifiers: [] } : { base, qualifiers: inside.split(/[,;/]/) };
}
