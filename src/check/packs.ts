import type { TextTable } from "../read/text-table.ts";
import type { CheckedRow } from "./check-rows.ts";

/** A folder of tables or a spreadsheet, with what it gave. */
export interface Pack {
  readonly path: string;
  /** The place of its datasets folder in the order of layers. */
  readonly layer: number;
  readonly rows: number;
  /** How many of its rows those of a later folder stand in for. */
  readonly replaced: number;
}

/** A spreadsheet is a pack of its own; every other file belongs to the pack of its folder. */
function packOf(file: string): string {
  const spreadsheet = /^(.*\.xlsx)!/i.exec(file)?.[1];
  return spreadsheet ?? (file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : ".");
}

/** The packs that tables were read from, in the order of layers and paths. `kept` are the rows that none has replaced. */
export function packsOf(parts: readonly TextTable[], kept: readonly CheckedRow[]): readonly Pack[] {
  const packs = new Map<string, Pack>();
  const keyOf = (file: string, layer: number) => `${layer} ${packOf(file)}`;
  for (const { file, layer, records } of parts) {
    const key = keyOf(file, layer);
    const { rows = 0, replaced = 0 } = packs.get(key) ?? {};
    packs.set(key, { path: packOf(file), layer, rows: rows + records.length, replaced: replaced + records.length });
  }
  const keys = new Map<string, string>();
  for (const { row, layer } of kept) {
    const part = `${layer} ${row.at.file}`;
    const key = keys.get(part) ?? keyOf(row.at.file, layer);
    keys.set(part, key);
    const pack = packs.get(key);
    if (pack !== undefined) packs.set(key, { ...pack, replaced: pack.replaced - 1 });
  }
  return [...packs.values()].toSorted((a, b) => a.layer - b.layer || (a.path < b.path ? -1 : 1));
}
