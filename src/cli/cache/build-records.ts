import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Disk } from "../../read/disk.ts";
import { compareFolder } from "../publish/compare-folder.ts";
import { manifestFile } from "../publish/manifest.ts";
import { type Asked, answersAsBefore, type IsOwn } from "./asked-disk.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** What a whole build was asked for, what it found and what it has left, so that the same need not be made again. */
export interface BuildRecord {
  /** All that it was asked for, in one hash. */
  readonly key: string;
  readonly asked: readonly Asked[];
  /** What it said of the data and the pages. */
  readonly said: string;
  /** The SHA-256 of the manifest that it wrote, which lists every file by its own. */
  readonly manifest: string;
  readonly pages: number;
  readonly bytes: number;
}

/** Builds for several folders and years are remembered side by side. */
const mostRecords = 8;

const readRecords = (path: string): readonly BuildRecord[] => JSON.parse(readSealed(path)?.toString("utf8") ?? "[]");

/** The hash of the manifest in a folder; empty where there is none. */
export function manifestHash(folder: string): string {
  const place = join(folder, manifestFile);
  return existsSync(place) ? createHash("sha256").update(readFileSync(place)).digest("hex") : "";
}

function isUntouched(folder: string): boolean {
  const found = compareFolder(folder);
  return !("why" in found) && found.missing.length + found.changed.length + found.extra.length === 0;
}

interface Wanted {
  readonly key: string;
  readonly disk: Disk;
  readonly isOwn: IsOwn;
  /** The folder that the pages are wanted in. */
  readonly folder: string;
}

/** The record of a build that was asked for the same, of the same inputs, and whose files are all as it wrote them. */
export const findRecord = (path: string, { key, disk, isOwn, folder }: Wanted): BuildRecord | undefined =>
  readRecords(path).find(
    (one) =>
      one.key === key &&
      one.manifest === manifestHash(folder) &&
      answersAsBefore(disk, one.asked, isOwn) &&
      isUntouched(folder),
  );

/** Adds a record to those of earlier builds. Throws what the disk says. */
export function keepRecord(path: string, record: BuildRecord): void {
  const others = readRecords(path).filter(({ key }) => key !== record.key);
  writeSealed(path, Buffer.from(JSON.stringify([record, ...others].slice(0, mostRecords))));
}
