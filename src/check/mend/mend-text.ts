import { quoteLike, type RecordSpan, recordSpans, unquote } from "../../read/record-spans.ts";
import type { Column } from "../column.ts";
import type { Table } from "../define-table.ts";
import type { KnownNames } from "./known-names.ts";
import { mendCell } from "./mend-cell.ts";

/** A file's text as mended, how many cells of it differ, and how many line ends. */
export interface Mended {
  readonly text: string;
  readonly cells: number;
  readonly lineEnds: number;
}

/** The declared columns by their position; a name that is known but for blanks around it counts. */
function columnsOf(text: string, head: RecordSpan, { columns }: Table): readonly (Column<unknown> | undefined)[] {
  return head.cells.map(({ start, end }) => {
    const name = unquote(text.slice(start, end)).trim();
    return Object.hasOwn(columns, name) ? columns[name] : undefined;
  });
}

/**
 * A CSV text with what has one safe answer mended: blanks at the ends of cells, numbers, dates, names of cities, and
 * line ends between records. All else stays sign by sign. Nothing where a quote is broken, as cells are then guesses.
 */
export function mendText(text: string, table: Table, known: KnownNames): Mended | undefined {
  const records = recordSpans(text);
  const [head] = records ?? [];
  if (records === undefined || head === undefined) return records && { text, cells: 0, lineEnds: 0 };
  const columns = columnsOf(text, head, table);
  let [cells, lineEnds] = [0, 0];
  const parts = records.map((record) => {
    const fits = record.cells.length === head.cells.length;
    const row = record.cells.map(({ start, end }, at) => {
      const raw = text.slice(start, end);
      const column = fits ? columns[at] : undefined;
      if (column === undefined) return raw;
      const before = unquote(raw);
      const after = record === head ? before.trim() : mendCell(before, column, known);
      if (after === before) return raw;
      cells += 1;
      return quoteLike(raw, after);
    });
    const ending = text.slice(record.cells.at(-1)?.end, record.end);
    if (ending !== "" && ending !== "\n") lineEnds += 1;
    return `${row.join(",")}${ending === "" ? "" : "\n"}`;
  });
  return { text: parts.join(""), cells, lineEnds };
}
