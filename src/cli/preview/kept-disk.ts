import { readFileSync } from "node:fs";
import type { Disk } from "../../read/disk.ts";
import { openDisk, placeOnDisk } from "../node-disk.ts";

/**
 * A disk that gives the same object for a file for as long as its bytes are the same, so that whatever remembers what it
 * made of them need not make it again. Every read asks the disk: a file's times are not trusted.
 */
export function openKeptDisk(root: string): Disk {
  const kept = new Map<string, Buffer>();
  return {
    ...openDisk(root),
    read: (path) => {
      const found = readFileSync(placeOnDisk(root, path));
      const before = kept.get(path);
      if (before?.equals(found) === true) return before;
      kept.set(path, found);
      return found;
    },
  };
}
