/** A number as these tables write them: it begins no formula. */
const isNumber = (text: string): boolean => /^[-+]?\d[\d,]*(?:\.\d+)?%?$/.test(text);

/** What begins a formula, also where its sign is as wide as those of Chinese and Japanese, or an empty line comes before it. */
const startsFormula = /^[=+\-@＝＋－＠\t\r\n]/;

/** What Excel would take for a formula gets an apostrophe, which stays in sight; numbers stay as they are. */
const safe = (text: string): string => (startsFormula.test(text) && !isNumber(text) ? `'${text}` : text);

const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows of words as a CSV file that Excel opens by a click: with a byte order mark and CRLF, safe from formulas. */
export const excelCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((cells) => `${cells.map((text) => quote(safe(text))).join(",")}\r\n`).join("")}`;
