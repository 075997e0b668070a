/** Names that a style sheet knows for kinds of fonts; none of them is the name of a font. */
export const genericFonts: readonly string[] = [
  "serif",
  "sans-serif",
  "monospace",
  "cursive",
  "fantasy",
  "system-ui",
  "ui-serif",
  "ui-sans-serif",
  "ui-monospace",
  "ui-rounded",
];

/** Fonts that have the letters of names in Chinese, Japanese and Korean, on the systems of readers. */
const forOtherScripts = ["Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei"];

/** The fonts of the shipped pages; their letters are all of one width, which charts reckon with. */
export const shippedFonts: readonly string[] = ["Arial", "Helvetica", "Liberation Sans", "Arimo"];

/** Words that stand alone as they are in a style sheet. */
const isPlain = (name: string): boolean => /^[A-Za-z][A-Za-z0-9-]*(?: [A-Za-z][A-Za-z0-9-]*)*$/.test(name);

/** A name in quotes, every sign in it that could be anything but a letter by its number. */
const quoted = (name: string): string =>
  `'${name.replace(/[^\p{L}\p{N} _-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}'`;

/** Fonts as a style sheet names them, in the order in which a reader's computer is asked for them. */
export function fontStack(fonts: readonly string[]): string {
  const further = [...forOtherScripts, ...(fonts.some((name) => genericFonts.includes(name)) ? [] : ["sans-serif"])];
  const all = [...fonts, ...further.filter((name) => !fonts.includes(name))];
  return all.map((name) => (isPlain(name) ? name : quoted(name))).join(", ");
}
