import type { Table } from "../check/define-table.ts";
import { type Problem, problem } from "../model/problem.ts";
import { type EditedRow, isCutAndChanged, isKept } from "./edited-rows.ts";

/** A row of a pack as it stands in its file. */
export interface PackRow {
  readonly file: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface CellChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** What was done to the rows of one table. */
export interface Edits {
  readonly changed: readonly { readonly row: PackRow; readonly cells: readonly CellChange[] }[];
  readonly added: readonly EditedRow[];
  readonly removed: readonly PackRow[];
  readonly problems: readonly Problem[];
}

const separator = "\u001f";

/** The key of a row, as both sides write it. */
const keyOf = (cells: Readonly<Record<string, string>>, { key }: Table): string =>
  key.map((name) => (cells[name] ?? "").trim()).join(separator);

const place = ({ name }: Table, { line }: EditedRow) => ({ file: name, line });

function changesOf(row: PackRow, edited: EditedRow, { columns }: Table): readonly CellChange[] {
  return Object.entries(edited.cells).flatMap(([name, after]) => {
    const [before, column] = [row.cells[name] ?? "", columns[name]];
    return column === undefined || isKept(before, after, column) ? [] : [{ name, before, after }];
  });
}

function lostRest(row: PackRow, edited: EditedRow, table: Table): readonly Problem[] {
  return Object.entries(edited.cells).flatMap(([name, after]) =>
    isCutAndChanged(row.cells[name] ?? "", after)
      ? [
          problem("edited-row", {
            place: place(table, edited),
            message: `${name} was cut when it was exported, and has been changed`,
            hint: `Change it in ${row.file}, which has the whole text, and leave the cell as it was.`,
          }),
        ]
      : [],
  );
}

function twice(rows: readonly EditedRow[], table: Table): readonly Problem[] {
  const first = new Map<string, EditedRow>();
  return rows.flatMap((row) => {
    const key = keyOf(row.cells, table);
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, row);
      return [];
    }
    return [
      problem("edited-row", {
        place: place(table, row),
        message: `the row has the key of row ${before.line}: ${table.key.map((name) => row.cells[name]).join(", ")}`,
        hint: "Remove one of the two, or correct its key.",
      }),
    ];
  });
}

/** Sets the rows of a fact sheet against those that it was made of, by their keys; the order of rows means nothing. */
export function compareEdited(table: Table, edited: readonly EditedRow[], standing: readonly PackRow[]): Edits {
  const rows = new Map(standing.map((row) => [keyOf(row.cells, table), row]));
  const keys = new Set(edited.map(({ cells }) => keyOf(cells, table)));
  const pairs = edited.flatMap((row) => {
    const found = rows.get(keyOf(row.cells, table));
    return found === undefined ? [] : [{ edited: row, row: found }];
  });
  return {
    changed: pairs.flatMap(({ edited: after, row }) => {
      const cells = changesOf(row, after, table);
      return cells.length === 0 ? [] : [{ row, cells }];
    }),
    added: edited.filter(({ cells }) => !rows.has(keyOf(cells, table))),
    removed: standing.filter(({ cells }) => !keys.has(keyOf(cells, table))),
    problems: [...twice(edited, table), ...pairs.flatMap(({ edited: after, row }) => lostRest(row, after, table))],
  };
}
