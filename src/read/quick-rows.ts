/** Text without quotes, or with those of whole records: what of it a parser must tell, and what is plain. */
interface Stretch {
  readonly text: string;
  readonly isPlain: boolean;
}

const countQuotes = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
  return count;
};

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end + 1;
};

/** The text cut before and after each record that has a quote; nothing where one is never closed. */
function stretches(text: string): readonly Stretch[] | undefined {
  const found: Stretch[] = [];
  let from = 0;
  while (from < text.length) {
    const quote = text.indexOf('"', from);
    const start = quote < 0 ? text.length : text.lastIndexOf("\n", quote) + 1;
    if (start > from) found.push({ text: text.slice(from, start), isPlain: true });
    if (quote < 0) break;
    let to = endOfLine(text, quote);
    let quotes = countQuotes(text.slice(start, to));
    while (quotes % 2 === 1 && to < text.length) {
      const next = endOfLine(text, to);
      quotes += countQuotes(text.slice(to, next));
      to = next;
    }
    if (quotes % 2 === 1) return undefined;
    found.push({ text: text.slice(start, to), isPlain: false });
    from = to;
  }
  return found;
}

const withoutEnd = (text: string): string => text.replace(/\r?\n$/, "");

/**
 * The rows of a text by RFC 4180: records without quotes are cut at once, the others are left to `parse`, all of them
 * together. Nothing where a quote is broken, or lines end otherwise than with a line feed: then the whole is for a parser.
 */
export function quickRows(
  text: string,
  separator: string,
  parse: (text: string) => readonly (readonly string[])[],
): readonly (readonly string[])[] | undefined {
  if (/\r(?!\n)/.test(text)) return undefined;
  const all = stretches(text);
  if (all === undefined) return undefined;
  const quoted = all.filter(({ isPlain }) => !isPlain);
  const parsed = quoted.length === 0 ? [] : parse(quoted.map((one) => `${withoutEnd(one.text)}\n`).join(""));
  if (parsed.length !== quoted.length) return undefined;
  const rows: (readonly string[])[] = [];
  let next = 0;
  for (const stretch of all) {
    if (stretch.isPlain) for (const line of withoutEnd(stretch.text).split(/\r?\n/)) rows.push(line.split(separator));
    else {
      rows.push(parsed[next] ?? []);
      next += 1;
    }
  }
  return rows;
}
