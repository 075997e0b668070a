import { type Problem, problem } from "../model/problem.ts";
import { nearest } from "../text/nearest.ts";
import type { Disk } from "./disk.ts";
import type { KnownTables } from "./known-tables.ts";

/** How a file is read: separated cells, a list of records, the sheets of a spreadsheet, the columns of a Parquet file, or what a query gives. */
export type FileKind = "cells" | "json" | "sheets" | "parquet" | "query";

/** A file below a datasets folder that is read. */
export interface DatasetFile {
  readonly path: string;
  readonly kind: FileKind;
  /** Its name without the ending: that of a table, or for a spreadsheet any. */
  readonly name: string;
}

const kinds: Readonly<Record<string, FileKind>> = {
  csv: "cells",
  tsv: "cells",
  txt: "cells",
  json: "json",
  xlsx: "sheets",
  parquet: "parquet",
  sql: "query",
};

/** Files of these kinds may well be something else than a table; only what is named nearly as a table is meant as one. */
const oftenElse: readonly string[] = ["tsv", "txt", "json", "parquet", "sql"];

const notRead: readonly string[] = ["xls", "xlsm", "xlsb", "ods", "numbers"];

const baseName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
const endingOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";

/** Hidden files, and those that Excel keeps beside an open spreadsheet. */
const isHidden = (path: string): boolean =>
  path.split("/").some((part) => part.startsWith(".") && !/^\.+$/.test(part)) || baseName(path).startsWith("~$");

const visible = (folder: string, disk: Disk): readonly string[] =>
  (disk.list(folder) ?? []).filter((path) => !isHidden(path)).toSorted();

/** The files below a folder that are read, in the order of their paths by code unit. */
export function datasetFiles(folder: string, disk: Disk, known: KnownTables): readonly DatasetFile[] {
  return visible(folder, disk).flatMap((path) => {
    const ending = endingOf(path);
    const kind = kinds[ending];
    if (kind === undefined) return [];
    const name = baseName(path).slice(0, -ending.length - 1);
    if (isKept(path)) return [];
    const isElse = oftenElse.includes(ending) && nearest(name, Object.keys(known)) === undefined;
    return isElse ? [] : [{ path, kind, name }];
  });
}

const unfollowed = (folder: string, { links }: Disk): readonly Problem[] =>
  (links?.(folder) ?? [])
    .filter((path) => !isHidden(path))
    .toSorted()
    .map((file) =>
      problem("link-not-followed", {
        place: { file },
        message: "a symbolic link is not followed",
        hint: "Copy the file to here, or name the folder that holds it under datasets in citybook.yaml.",
      }),
    );

/** Whether a file keeps the last rows of a query beside it. */
const isKept = (path: string): boolean => /\.result\.(csv|json)$/i.test(path);

/** Kept rows without the query that gave them. */
const orphans = (folder: string, disk: Disk): readonly Problem[] => {
  const paths = visible(folder, disk);
  return paths
    .filter((path) => path.endsWith(".result.csv") && !paths.includes(`${path.slice(0, -".result.csv".length)}.sql`))
    .map((file) =>
      problem("result-without-query", {
        place: { file },
        message: "the query that gave these rows is not beside them",
        hint: `Put ${baseName(file).replace(/\.result\.csv$/, ".sql")} back, or delete the file; a table of your own is named without ".result".`,
      }),
    );
};

/** A warning for each file that a person may take for read: spreadsheets of other kinds, and links. */
export const unreadFiles = (folder: string, disk: Disk): readonly Problem[] => [
  ...unfollowed(folder, disk),
  ...ofOtherKinds(folder, disk),
  ...orphans(folder, disk),
];

const ofOtherKinds = (folder: string, disk: Disk): readonly Problem[] =>
  visible(folder, disk)
    .filter((path) => notRead.includes(endingOf(path)))
    .map((file) =>
      problem("file-not-read", {
        place: { file },
        message: `a file of the kind .${endingOf(file)} is not read`,
        hint: "Save it as an Excel workbook (.xlsx), or each of its sheets as CSV UTF-8.",
      }),
    );
