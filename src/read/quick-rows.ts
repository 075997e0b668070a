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

/** Where the quoted cell that begins at a place ends: at its last quote; -1 where it is never closed. */
function closingQuote(text: string, from: number): number {
  let close = text.indexOf('"', from + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close;
}

/** The cells of one record with quotes; nothing where a quote is not as RFC 4180 has it. */
function cutRecord(record: string, separator: string): readonly string[] | undefined {
  const text = withoutEnd(record);
  const cells: string[] = [];
  for (let at = 0; ; at += 1) {
    const isQuoted = text[at] === '"';
    const next = isQuoted ? closingQuote(text, at) + 1 : text.indexOf(separator, at);
    const end = next < 0 ? text.length : next;
    if ((isQuoted && end === 0) || (end < text.length && text[end] !== separator)) return undefined;
    const cell = isQuoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end);
    if (!isQuoted && cell.includes('"')) return undefined;
    cells.push(cell);
    if (end === text.length) return cells;
    at = end;
  }
}

/** The rows of records with quotes: cut here where all are as they should be, else left to the parser, all of them together. */
function quotedRows(
  records: readonly string[],
  separator: string,
  parse: (text: string) => readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const cut = records.map((record) => cutRecord(record, separator));
  const sound = cut.filter((cells) => cells !== undefined);
  return sound.length === cut.length ? sound : parse(records.map((record) => `${withoutEnd(record)}\n`).join(""));
}

/**
 * The rows of a text by RFC 4180, cut without a parser; only where a quote is not as it should be, records with quotes are
 * left to `parse`. Nothing where a quote is broken, or lines end otherwise than with a line feed: then the whole is for a parser.
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
  const parsed = quotedRows(
    quoted.map((one) => one.text),
    separator,
    parse,
  );
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
