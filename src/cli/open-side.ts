import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { UserError } from "../model/user-error.ts";
import type { Disk } from "../read/disk.ts";
import { readWorkbook } from "../workbook/read-workbook.ts";
import { shipped } from "../workbook/shipped.ts";
import { commitOf, openCommit } from "./git-disk.ts";
import { openDisk, pathFrom } from "./node-disk.ts";
import { type Opened, workbookFile } from "./open-workbook.ts";
import type { Terminal } from "./terminal.ts";

/** One of two states of the datasets that are set against each other. */
export interface Side {
  /** What the person called it. */
  readonly label: string;
  readonly datasets: readonly string[];
  readonly disk: Disk;
}

/** The dataset folders that a workbook file names; nothing where it is none. */
function foldersIn(text: string): readonly string[] | undefined {
  const workbook = readWorkbook(text, workbookFile);
  return "datasets" in workbook ? workbook.datasets : undefined;
}

function folderSide(label: string, path: string, { root }: Opened): Side {
  const file = join(path, workbookFile);
  const folders = existsSync(file) ? foldersIn(readFileSync(file, "utf8")) : undefined;
  return folders === undefined
    ? { label, datasets: [pathFrom(root, path)], disk: openDisk(root) }
    : { label, datasets: folders, disk: openDisk(path) };
}

function commitSide(label: string, commit: string, { root, workbook }: Opened): Side {
  const disk = openCommit(root, commit);
  const then = disk.list(".")?.includes(workbookFile) === true ? disk.read(workbookFile) : undefined;
  const folders = then === undefined ? undefined : foldersIn(new TextDecoder().decode(then));
  return { label, datasets: folders ?? workbook.datasets, disk };
}

/** The state of the datasets that a word names: a folder of datasets, that which is shipped, a workbook, or a revision of git. */
export function openSide(word: string, opened: Opened, { folder }: Terminal): Side {
  if (word === shipped.datasets) return { label: word, datasets: [word], disk: openDisk(opened.root) };
  const path = resolve(folder, word);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return folderSide(word, path, opened);
  const commit = commitOf(opened.root, word);
  if (commit !== undefined) return commitSide(word, commit, opened);
  throw new UserError(
    `"${word}" is neither a folder nor a revision of git`,
    `Name a folder of datasets, ${shipped.datasets} for the shipped facts, or a revision of the repository that the workbook lies in, such as HEAD or a tag.`,
  );
}
