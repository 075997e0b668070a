import type { Table } from "../check/define-table.ts";
import { parseExact, toDecimal } from "../model/exact.ts";
import type { Place } from "../model/problem.ts";
import type { TextTable } from "../read/text-table.ts";
import type { MadeRow } from "./make-rows.ts";

/** A row of the datasets as text, by column. */
export interface StandingRow {
  readonly at: Place & { readonly line: number };
  readonly cells: Readonly<Record<string, string>>;
}

/** A row that is there already and says otherwise. */
export interface Differing {
  readonly row: MadeRow;
  readonly standing: StandingRow;
  readonly columns: readonly { readonly name: string; readonly old: string; readonly new: string }[];
}

/** The rows that a foreign table came to, set against those that are there. */
export interface Compared {
  readonly fresh: readonly MadeRow[];
  /** Rows that are there already with the same values. */
  readonly same: readonly MadeRow[];
  readonly differing: readonly Differing[];
  /** Lines that come to the key of an earlier line. */
  readonly twice: readonly { readonly row: MadeRow; readonly first: MadeRow }[];
}

const separator = "\u001f";

const keyOf = ({ cells }: Pick<MadeRow, "cells">, { key }: Table): string =>
  key.map((name) => cells[name] ?? "").join(separator);

const toStanding = ({ file, header, records }: TextTable): readonly StandingRow[] =>
  records.map(({ line, cells }) => ({
    at: { file, line },
    cells: Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""])),
  }));

/** A number is the same however many zeros end it. */
function plainly(text: string, name: string, { columns }: Table): string {
  const value = columns[name]?.kind === "number" ? parseExact(text) : undefined;
  return value === undefined ? text : toDecimal(value, 30);
}

function differences(
  row: MadeRow,
  standing: StandingRow,
  { table, said }: { table: Table; said: (name: string) => boolean },
) {
  return Object.entries(row.cells).flatMap(([name, text]) => {
    const old = standing.cells[name] ?? "";
    return said(name) && plainly(old, name, table) !== plainly(text, name, table) ? [{ name, old, new: text }] : [];
  });
}

/** Sets made rows against the parts of their table; what a person did not say is not held against a row that stands. */
export function compareRows(
  rows: readonly MadeRow[],
  parts: readonly TextTable[],
  { table, defaults }: { table: Table; defaults: Readonly<Record<string, string>> },
): Compared {
  const standing = new Map(parts.flatMap(toStanding).map((row) => [keyOf(row, table), row]));
  const first = new Map<string, MadeRow>();
  const compared = { fresh: [] as MadeRow[], same: [] as MadeRow[], differing: [] as Differing[] };
  const twice: { row: MadeRow; first: MadeRow }[] = [];
  for (const row of rows) {
    const key = keyOf(row, table);
    const [before, there] = [first.get(key), standing.get(key)];
    if (before === undefined) first.set(key, row);
    if (before !== undefined) twice.push({ row, first: before });
    else if (there === undefined) compared.fresh.push(row);
    else {
      const said = (name: string) => defaults[name] === undefined || defaults[name] !== row.cells[name];
      const columns = differences(row, there, { table, said });
      if (columns.length === 0) compared.same.push(row);
      else compared.differing.push({ row, standing: there, columns });
    }
  }
  return { ...compared, twice };
}
