import { quoteLike, type RecordSpan, recordSpans, unquote } from "../read/record-spans.ts";
import { csvLine } from "../text/csv-line.ts";
import type { CellChange } from "./compare-edited.ts";

/** What is done to one file: cells of records, by their first line; records that go; and rows that come to its end. */
export interface FileEdits {
  readonly changed: ReadonlyMap<number, readonly CellChange[]>;
  readonly removed: ReadonlySet<number>;
  readonly added: readonly Readonly<Record<string, string>>[];
}

const namesOf = (text: string, head: RecordSpan): readonly string[] =>
  head.cells.map(({ start, end }) => unquote(text.slice(start, end)).trim());

/** The columns that edits name and the file does not have. */
export function lacking(text: string, { changed, added }: FileEdits): readonly string[] {
  const [head] = recordSpans(text) ?? [];
  const names = head === undefined ? [] : namesOf(text, head);
  const wanted = [
    ...[...changed.values()].flatMap((cells) => cells.map(({ name }) => name)),
    ...added.flatMap((cells) => Object.keys(cells).filter((name) => cells[name] !== "")),
  ];
  return [...new Set(wanted)].filter((name) => !names.includes(name));
}

function recordWith(text: string, { cells, end }: RecordSpan, changes: ReadonlyMap<number, string>): string {
  const row = cells.map((span, at) => {
    const raw = text.slice(span.start, span.end);
    const after = changes.get(at);
    return after === undefined ? raw : quoteLike(raw, after);
  });
  return row.join(",") + text.slice(cells.at(-1)?.end, end);
}

/** A comma-separated text with the edits in it; all other signs stay. Nothing where a quote is broken. */
export function editText(text: string, { changed, removed, added }: FileEdits): string | undefined {
  const records = recordSpans(text);
  const [head, ...rows] = records ?? [];
  if (head === undefined) return undefined;
  const names = namesOf(text, head);
  const kept = rows
    .filter(({ line }) => !removed.has(line))
    .map((record) => {
      const changes = (changed.get(record.line) ?? []).map(({ name, after }) => [names.indexOf(name), after] as const);
      return recordWith(text, record, new Map(changes));
    });
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  const body = [text.slice(0, head.end), ...kept].join("");
  const gap = added.length === 0 || /[\r\n]$/.test(body) ? "" : lineEnd;
  const fresh = added.map((cells) =>
    csvLine(
      names.map((name) => cells[name] ?? ""),
      lineEnd,
    ),
  );
  return body + gap + fresh.join("");
}
