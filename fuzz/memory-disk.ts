import type { Disk } from "../src/read/disk.ts";

/** A disk of files in memory. */
export const memoryDisk = (files: ReadonlyMap<string, Uint8Array>): Disk => ({
  list: (folder) => [...files.keys()].filter((path) => path.startsWith(`${folder}/`)),
  read: (path) => {
    const bytes = files.get(path);
    if (bytes === undefined) throw new Error(`no file ${path}`);
    return bytes;
  },
});
