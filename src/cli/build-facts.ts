import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { knownTables } from "../check/known-tables.ts";
import type { Derived } from "../derive/derived.ts";
import { UserError } from "../model/user-error.ts";
import { datasetFiles } from "../read/dataset-files.ts";
import type { Disk } from "../read/disk.ts";
import type { PageFile } from "../report/page-source.ts";

/** The version in the package file beside the sources. */
export function toolVersion(): string {
  const parsed: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  const version: unknown = typeof parsed === "object" && parsed !== null ? Reflect.get(parsed, "version") : undefined;
  return String(version);
}

/** The date of a build: that of SOURCE_DATE_EPOCH, else the newest date of a source; never that of a clock or a file. */
export function buildDate({ tables }: Derived, environment: Readonly<Record<string, string | undefined>>): string {
  const epoch = environment["SOURCE_DATE_EPOCH"];
  if (epoch !== undefined && epoch !== "") {
    if (!/^\d{1,11}$/.test(epoch))
      throw new UserError(`SOURCE_DATE_EPOCH is "${epoch}"`, "Set it to whole seconds since 1970, or unset it.");
    return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  }
  const dates = tables.sources.flatMap(({ published_on }) => (published_on === undefined ? [] : [published_on]));
  return dates.toSorted().at(-1) ?? "1970";
}

interface Inputs {
  readonly datasets: readonly string[];
  readonly files: readonly PageFile[];
  readonly workbook: Uint8Array;
  readonly disk: Disk;
}

/** SHA-256 over the names and bytes of all inputs: the workbook file, the pages and the datasets, each in order. */
export function checksumOf({ datasets, files, workbook, disk }: Inputs): string {
  const hash = createHash("sha256").update(workbook);
  for (const { path, text } of files) hash.update(`\0${path}\0`).update(text);
  for (const folder of datasets) {
    for (const { path } of datasetFiles(folder, disk, knownTables)) {
      hash.update(`\0${path.slice(folder.length)}\0`).update(disk.read(path));
    }
  }
  return hash.digest("hex");
}
