import { readFileSync } from "node:fs";
import type { Disk } from "../../read/disk.ts";
import { placeOnDisk } from "../node-disk.ts";
import { writeTogether } from "../write-file.ts";

/** Files that are to be written: new ones whole, those that are there with what is put at their end. */
export interface Plan {
  /** Paths of the disk, each with the text of the new file. */
  readonly files: ReadonlyMap<string, string>;
  readonly ends: ReadonlyMap<string, string>;
}

/** The disk as it would be with the plan carried out. */
export function plannedDisk(disk: Disk, { files, ends }: Plan): Disk {
  const encoder = new TextEncoder();
  return {
    ...disk,
    list: (folder) => {
      const found = disk.list(folder);
      const fresh = [...files.keys()].filter((path) => path.startsWith(`${folder}/`) && found?.includes(path) !== true);
      return found === undefined && fresh.length === 0 ? undefined : [...(found ?? []), ...fresh];
    },
    read: (path) => {
      const text = files.get(path);
      if (text !== undefined) return encoder.encode(text);
      const end = ends.get(path);
      return end === undefined ? disk.read(path) : Buffer.concat([disk.read(path), encoder.encode(end)]);
    },
  };
}

/** Writes what is planned, all or nothing; a new file is never written over one, and bytes that are there stay. */
export function carryOut({ files, ends }: Plan, root: string): void {
  const at = (path: string) => placeOnDisk(root, path);
  writeTogether([
    ...Array.from(files, ([path, content]) => ({ path: at(path), content, isNew: true })),
    ...Array.from(ends, ([path, end]) => ({
      path: at(path),
      content: Buffer.concat([readFileSync(at(path)), Buffer.from(end)]),
    })),
  ]);
}
