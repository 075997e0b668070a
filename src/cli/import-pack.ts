import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { UserError } from "../model/user-error.ts";
import type { Disk } from "../read/disk.ts";
import type { TextTable } from "../read/text-table.ts";
import { formatList } from "../text/format-list.ts";
import { pathFrom } from "./node-disk.ts";
import type { Opened } from "./open-workbook.ts";
import type { Terminal } from "./terminal.ts";

const folderOf = (file: string): string => file.slice(0, Math.max(0, file.lastIndexOf("/")));

const isBelow = (path: string, folder: string): boolean => !relative(folder, path).startsWith("..");

/** The folder that a person names, which must be read as part of the workbook. */
function namedPack(into: string, { root, datasets }: Opened, { folder }: Terminal): string {
  const path = resolve(folder, into);
  if (!datasets.some((one) => isBelow(path, resolve(root, one)))) {
    throw new UserError(
      `"${into}" is not below a datasets folder of this workbook`,
      `Name a folder below ${formatList(datasets, Number.POSITIVE_INFINITY, "or")}, or add its own with --datasets.`,
    );
  }
  return pathFrom(root, path);
}

/** The folder of the pack that gets the rows, as problems name it: the one named, else the only one with this table. */
export function choosePack(
  { into, table, parts }: { into: string | undefined; table: string; parts: readonly TextTable[] },
  opened: Opened,
  terminal: Terminal,
): string {
  if (into !== undefined) return namedPack(into, opened, terminal);
  const packs = [...new Set(parts.map(({ file }) => folderOf(file)))];
  const [only] = packs;
  if (packs.length === 1 && only !== undefined) return only;
  const list = packs.length === 0 ? `no pack has ${table}` : `${formatList(packs)} have ${table}`;
  throw new UserError(`which pack gets the rows is not clear: ${list}`, "Name its folder with --into.");
}

/** A file as it stands, or nothing where there is none. */
export const readIfThere = (path: string, { root, disk }: Opened): Uint8Array | undefined =>
  existsSync(resolve(root, path)) ? disk.read(path) : undefined;

/** A disk on which some files say something else, as if they had been written. */
export function withFiles(disk: Disk, files: ReadonlyMap<string, string>): Disk {
  const encoder = new TextEncoder();
  return {
    ...disk,
    list: (folder) => {
      const there = disk.list(folder);
      const added = [...files.keys()].filter((path) => path.startsWith(`${folder.replace(/\/$/, "")}/`));
      return there === undefined && added.length === 0 ? undefined : [...new Set([...(there ?? []), ...added])];
    },
    read: (path) => {
      const text = files.get(path);
      return text === undefined ? disk.read(path) : encoder.encode(text);
    },
  };
}
