import type { TableName } from "../../check/tables.ts";
import { tables } from "../../check/tables.ts";
import { isShipped } from "../../workbook/shipped.ts";
import type { Opened } from "../open-workbook.ts";
import type { Cells } from "./field.ts";
import { isTable, type KnownRows } from "./known-rows.ts";

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf("/"));

/** The folders of the workbook's own datasets that hold tables. */
export function ownPacks({ datasets, disk }: Opened): readonly string[] {
  const files = datasets.filter((folder) => !isShipped(folder)).flatMap((folder) => disk.list(folder) ?? []);
  return [...new Set(files.filter((path) => path.endsWith(".csv")).map(folderOf))].toSorted();
}

/** The pack that a name stands for: its path, or the last part of it where only one pack ends so. */
export function packNamed(name: string, packs: readonly string[]): string {
  const trimmed = name.replace(/\/+$/, "");
  const found = packs.filter((pack) => pack === trimmed || pack.endsWith(`/${trimmed}`));
  return found.length === 1 ? (found[0] ?? trimmed) : trimmed;
}

/** The pack of the rows that a new row names, that of its city before all others and that of its source last, else the only one that there is. */
export function packFor(
  table: TableName,
  cells: Cells,
  { packs, known }: { packs: readonly string[]; known: KnownRows },
) {
  const columns = Object.entries(tables[table].columns);
  const referring = (wanted: (table: string) => boolean) =>
    columns.filter(([, { references }]) => references !== undefined && wanted(references));
  const order = [
    ...referring((one) => one === "cities"),
    ...referring((one) => one !== "sources" && one !== "indicator_types"),
    ...referring((one) => one === "sources"),
  ];
  for (const [name, { references }] of order) {
    const id = cells[name];
    if (references === undefined || id === undefined || id === "" || !isTable(references)) continue;
    const [key = ""] = tables[references].key;
    const row = known.rows(references).find((one) => one.cells[key] === id);
    const pack = row === undefined ? undefined : folderOf(row.file);
    if (pack !== undefined && packs.includes(pack)) return pack;
  }
  return packs.length === 1 ? packs[0] : undefined;
}
