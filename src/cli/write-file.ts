import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { UserError } from "../model/user-error.ts";
import { asFault, shownPath, writingTo } from "./file-fault.ts";
import type { PublishedFile } from "./published-file.ts";
import { removeEmpty } from "./remove-empty.ts";

/** A file to write. One that is new is never written over one that is there. */
export interface Written {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly isNew?: boolean;
}

interface Staged {
  /** The first folder that had to be made for it. */
  readonly first: string | undefined;
  readonly fresh: string;
  readonly place: string;
  readonly isNew: boolean;
}

/** Puts a file beside its place, down to the disk, with the rights of the file before. */
function stage({ path, content, isNew = false }: Written, staged: Staged[]): void {
  const first = mkdirSync(dirname(path), { recursive: true });
  const isThere = existsSync(path);
  const place = isThere && !isNew ? realpathSync(path) : path;
  const before = isThere ? statSync(place) : undefined;
  if (before?.isDirectory() === true)
    throw new UserError(`"${shownPath(path)}" is a folder, not a file`, "Move it away, or name another place.");
  const fresh = join(dirname(place), `.${basename(place)}-${process.pid}`);
  staged.push({ first, fresh, place, isNew });
  const file = openSync(fresh, "w");
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (before !== undefined && !isNew) chmodSync(fresh, before.mode);
}

/** Gives a staged file its name, unless there is a file of that name by now. */
function nameNew({ fresh, place }: Staged): void {
  try {
    linkSync(fresh, place);
  } catch (cause) {
    // Some disks know no second name of a file.
    if (existsSync(place)) throw cause;
    renameSync(fresh, place);
  }
}

/**
 * Writes files whole or not at all: all beside their places first, so that a full disk is met before anything is
 * changed, then swapped in one by one. Throws a fault of the place that the disk refuses.
 */
export function writeTogether(files: readonly Written[]): void {
  const staged: Staged[] = [];
  const made: string[] = [];
  let at = "";
  try {
    for (const file of files) {
      at = file.path;
      stage(file, staged);
    }
    for (const one of staged) {
      at = one.place;
      if (!one.isNew) renameSync(one.fresh, one.place);
      else {
        nameNew(one);
        made.push(one.place);
      }
    }
  } catch (cause) {
    for (const place of made) rmSync(place, { force: true });
    throw asFault(cause, at);
  } finally {
    for (const { fresh } of staged) rmSync(fresh, { force: true });
    for (const { first, place } of staged.toReversed()) removeEmpty(dirname(place), first);
  }
}

/** Writes a file whole or not at all, with the rights of the file before. */
export const writeWhole = (path: string, content: string | Uint8Array): void => writeTogether([{ path, content }]);

/** Writes files into a folder that nobody else knows of yet. */
export function fillFolder(folder: string, files: readonly PublishedFile[]): void {
  const made = new Set<string>();
  writingTo(folder, () => {
    for (const { path, text } of files) {
      const place = join(folder, path);
      const parent = dirname(place);
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      made.add(parent);
      writeFileSync(place, text, { flag: "wx" });
    }
  });
}

/** Gives a file a second name, in another folder of the same disk; or copies it, where a disk knows no second names. */
function nameTwice(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Lets files of one folder be in another one too, as they are. */
export function carryFiles(paths: readonly string[], { from, to }: Readonly<Record<"from" | "to", string>>): void {
  writingTo(to, () => {
    for (const path of paths) {
      mkdirSync(dirname(join(to, path)), { recursive: true });
      nameTwice(join(from, path), join(to, path));
    }
  });
}
