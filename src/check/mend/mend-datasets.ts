import { type DatasetFile, datasetFiles } from "../../read/dataset-files.ts";
import { decodeUtf8 } from "../../read/decode-utf8.ts";
import type { Disk } from "../../read/disk.ts";
import { readDatasets } from "../../read/read-datasets.ts";
import { unquote } from "../../read/record-spans.ts";
import type { Table } from "../define-table.ts";
import { knownTables } from "../known-tables.ts";
import { tables } from "../tables.ts";
import { type KnownNames, knownNames } from "./known-names.ts";
import { mendText } from "./mend-text.ts";

/** One file that would be mended: its text without byte order mark before and after. */
export interface MendedFile {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** The bytes that were read, so that a file that has changed since is not written over. */
  readonly bytes: Uint8Array;
  readonly hadMark: boolean;
  readonly cells: number;
  readonly lineEnds: number;
}

/** What can be mended, and the files that were left alone with the reason. */
export interface Mending {
  readonly files: readonly MendedFile[];
  readonly left: readonly { readonly file: string; readonly why: string }[];
}

const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** Whether the header is that of the table with commas, and not one with semicolons or tabs. */
function namesColumns(text: string, { columns }: Table): boolean {
  const [head = ""] = text.split(/[\r\n]/, 1);
  return head.split(",").some((name) => Object.hasOwn(columns, unquote(name.trim()).trim()));
}

type Judged = MendedFile | { readonly file: string; readonly why: string };

function mendFile({ path: file, kind, name }: DatasetFile, disk: Disk, known: KnownNames): readonly Judged[] {
  if (kind !== "cells") return [{ file, why: "only CSV files are mended" }];
  const table = Object.values<Table>(tables).find((one) => one.name === name);
  if (table === undefined) return [];
  const bytes = disk.read(file);
  const before = decodeUtf8(bytes);
  if (before === undefined) return [{ file, why: "it is not UTF-8" }];
  if (before !== "" && !namesColumns(before, table)) return [{ file, why: "no comma parts the columns of its header" }];
  const mended = mendText(before, table, known);
  if (mended === undefined) return [{ file, why: "a quote in it is broken" }];
  const { text: after, cells, lineEnds } = mended;
  return [{ file, before, after, bytes, hadMark: hasMark(bytes), cells, lineEnds }];
}

function mendOnce(folders: readonly string[], disk: Disk): readonly Judged[] {
  const known = knownNames(readDatasets(folders, disk, knownTables).tables);
  const files = new Map(
    folders.flatMap((folder) => datasetFiles(folder, disk, knownTables)).map((one) => [one.path, one]),
  );
  return [...files.values()].flatMap((file) => mendFile(file, disk, known));
}

const differs = (one: Judged): one is MendedFile => "after" in one && (one.hadMark || one.after !== one.before);

/** The disk as it would be after mending. */
export function mendedDisk(files: readonly MendedFile[], disk: Disk): Disk {
  const texts = new Map(files.map(({ file, after }) => [file, new TextEncoder().encode(after)]));
  return { ...disk, read: (path) => texts.get(path) ?? disk.read(path) };
}

/** What of two rounds of mending came to one file. */
function joined(first: MendedFile | undefined, next: MendedFile): MendedFile {
  if (first === undefined) return next;
  return { ...first, after: next.after, cells: first.cells + next.cells };
}

/**
 * What of all files has one safe answer. A mended name can make another one known, so this goes on until nothing more
 * is found: to mend once is to mend for good.
 */
export function mendDatasets(folders: readonly string[], disk: Disk): Mending {
  const found = new Map<string, MendedFile>();
  const first = mendOnce(folders, disk);
  for (let round = first; round.some(differs); round = mendOnce(folders, mendedDisk([...found.values()], disk))) {
    for (const one of round.filter(differs)) found.set(one.file, joined(found.get(one.file), one));
  }
  return {
    files: [...found.values()].toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    left: first.flatMap((one) => ("why" in one ? [one] : [])),
  };
}
