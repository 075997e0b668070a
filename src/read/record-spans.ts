/** Where a cell stands in the text of a file, its quotes included. */
export interface CellSpan {
  readonly start: number;
  readonly end: number;
}

/** Where a record stands: its first line, its cells, and the end of its line end. */
export interface RecordSpan {
  readonly line: number;
  readonly cells: readonly CellSpan[];
  readonly end: number;
}

const cellForm = /"[^"]*(?:""[^"]*)*"|[^",\r\n]*/y;
const lineEnd = /\r\n|\n|\r/y;

function matchAt(form: RegExp, text: string, at: number): string | undefined {
  form.lastIndex = at;
  return form.exec(text)?.[0];
}

const breaksIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

/** The cells of the record that begins at an offset, and where its line end begins; nothing where a quote is broken. */
function cellsFrom(text: string, from: number): { cells: CellSpan[]; end: number } | undefined {
  const cells: CellSpan[] = [];
  for (let start = from; ; ) {
    const end = start + (matchAt(cellForm, text, start)?.length ?? 0);
    cells.push({ start, end });
    if (text[end] !== ",") {
      return end === text.length || matchAt(lineEnd, text, end) !== undefined ? { cells, end } : undefined;
    }
    start = end + 1;
  }
}

/** Where every cell of a comma-separated text stands, by RFC 4180; nothing where a quote is broken. */
export function recordSpans(text: string): readonly RecordSpan[] | undefined {
  const records: RecordSpan[] = [];
  let [at, line] = [0, 1];
  while (at < text.length) {
    const found = cellsFrom(text, at);
    if (found === undefined) return undefined;
    const end = found.end + (matchAt(lineEnd, text, found.end)?.length ?? 0);
    records.push({ line, cells: found.cells, end });
    line += breaksIn(text.slice(at, end));
    at = end;
  }
  return records;
}

/** What a cell says, without the quotes around it and the doubled ones inside. */
export const unquote = (raw: string): string => (raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);

/** A cell as it is written in place of another: in quotes where that one was, or where it must be. */
export const quoteLike = (raw: string, text: string): string =>
  raw.startsWith('"') || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
