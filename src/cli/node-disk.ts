import { type Dirent, lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, isAbsolute, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Disk } from "../read/disk.ts";
import { isShipped, shippedPrefix } from "../workbook/shipped.ts";
import { openParquetApart } from "./open-parquet-apart.ts";

const forward = (path: string): string => path.split(sep).join("/");

/** The folder that citybook itself lies in. */
export const home = fileURLToPath(new URL("../../", import.meta.url));

/** A path as places name it: from `root` on where it lies below it, else whole. */
export function pathFrom(root: string, path: string): string {
  const below = relative(root, path);
  const isOutside = below === ".." || below.startsWith(`..${sep}`) || isAbsolute(below);
  return isOutside ? forward(path) : forward(below) || ".";
}

/** What pages show of a folder that places name so: of one outside the workbook its name alone, never where it lies. */
export const shownFolder = (path: string): string => (isAbsolute(path) ? basename(path) : path);

/** Where a path of a workbook lies on this computer; one that begins with citybook: is a path of what is shipped. */
export const placeOnDisk = (root: string, path: string): string =>
  isShipped(path) ? resolve(home, path.slice(shippedPrefix.length)) : resolve(root, path);

/** The disk of this computer, with paths relative to `root` where they lie below it. */
export function openDisk(root: string): Disk {
  const below = (folder: string, isWanted: (entry: Dirent) => boolean): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return below(path, isWanted);
      return isWanted(entry) ? [path] : [];
    });
  const listed = (folder: string, isWanted: (entry: Dirent) => boolean): readonly string[] | undefined => {
    const path = placeOnDisk(root, folder);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory() !== true) return undefined;
    return below(path, isWanted).map((one) =>
      isShipped(folder) ? `${shippedPrefix}${pathFrom(home, one)}` : pathFrom(root, one),
    );
  };
  return {
    list: (folder) => listed(folder, (entry) => entry.isFile()),
    links: (folder) => listed(folder, (entry) => entry.isSymbolicLink()) ?? [],
    isLinked: (path) =>
      path
        .split("/")
        .map((_part, at, parts) => placeOnDisk(root, parts.slice(0, at + 1).join("/")))
        .some((part) => lstatSync(part, { throwIfNoEntry: false })?.isSymbolicLink() === true),
    read: (path) => readFileSync(placeOnDisk(root, path)),
    openParquet: openParquetApart,
    size: (path) => statSync(placeOnDisk(root, path), { throwIfNoEntry: false })?.size ?? 0,
  };
}
