import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { Disk } from "../read/disk.ts";

const forward = (path: string): string => path.split(sep).join("/");

/** The disk of this computer, with paths relative to `root` where they lie below it. */
export function openDisk(root: string): Disk {
  const show = (path: string) => {
    const below = relative(root, path);
    return forward(below.startsWith("..") ? path : below);
  };
  const below = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return below(path);
      return entry.isFile() ? [path] : [];
    });
  return {
    list: (folder) => {
      const path = resolve(root, folder);
      const found = statSync(path, { throwIfNoEntry: false });
      return found?.isDirectory() === true ? below(path).map(show) : undefined;
    },
    read: (path) => readFileSync(resolve(root, path)),
  };
}
