import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Disk } from "../read/disk.ts";

const forward = (path: string): string => path.split(sep).join("/");

/** A path as places name it: from `root` on where it lies below it, else whole. */
export function pathFrom(root: string, path: string): string {
  const below = relative(root, path);
  const isOutside = below === ".." || below.startsWith(`..${sep}`) || isAbsolute(below);
  return isOutside ? forward(path) : forward(below) || ".";
}

/** What pages show of a folder that places name so: of one outside the workbook its name alone, never where it lies. */
export const shownFolder = (path: string): string => (isAbsolute(path) ? basename(path) : path);

/** The disk of this computer, with paths relative to `root` where they lie below it. */
export function openDisk(root: string): Disk {
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
      return found?.isDirectory() === true ? below(path).map((one) => pathFrom(root, one)) : undefined;
    },
    read: (path) => readFileSync(resolve(root, path)),
  };
}
