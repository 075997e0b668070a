import { readPartHeader } from "../../connect/part-header.ts";
import { type Problem, problem } from "../../model/problem.ts";
import { datasetFiles } from "../../read/dataset-files.ts";
import { decodeUtf8 } from "../../read/decode-utf8.ts";
import type { Disk } from "../../read/disk.ts";
import type { KnownTables } from "../../read/known-tables.ts";
import { keptBeside, type QueryResult } from "../../read/query-result.ts";
import { keptRows } from "./kept-rows.ts";
import type { Part } from "./part.ts";
import { nothing, unasked } from "./settle-part.ts";

function toPart(path: string, table: string, disk: Disk): Part | Problem {
  const text = decodeUtf8(disk.read(path));
  if (text === undefined) {
    const hint = "Save the file as UTF-8.";
    return problem("query-fails", { place: { file: path, line: 1 }, message: "the query is not UTF-8", hint });
  }
  const sql = text.replaceAll("\r\n", "\n");
  const header = readPartHeader(sql, path);
  return "code" in header ? header : { path, table, sql, header };
}

/** The disk on which kept rows are those of the results, also where they could not be written. */
function withRows(disk: Disk, results: ReadonlyMap<string, QueryResult>): Disk {
  const bytes = new Map<string, Uint8Array>();
  for (const [path, { csv, record }] of results) {
    if (csv === undefined) continue;
    const files = keptBeside(path);
    bytes.set(files.csv, csv);
    bytes.set(files.record, new TextEncoder().encode(record));
  }
  return { ...disk, results, read: (path) => bytes.get(path) ?? disk.read(path) };
}

/** The disk with the result of every query below the folders that is a part of a table. */
export async function withResults(
  folders: readonly string[],
  { disk, known }: { readonly disk: Disk; readonly known: KnownTables },
  resultOf: (part: Part) => Promise<QueryResult> | QueryResult,
): Promise<Disk> {
  const found = folders.flatMap((folder) =>
    datasetFiles(folder, disk, known).filter(({ kind, name }) => kind === "query" && Object.hasOwn(known, name)),
  );
  if (found.length === 0) return disk;
  const results = new Map<string, QueryResult>();
  for (const { path, name } of found) {
    const part = toPart(path, name, disk);
    results.set(path, "code" in part ? nothing(part) : await resultOf(part));
  }
  return withRows(disk, results);
}

/** The disk with the rows that are kept beside queries; nobody is asked for others. */
export const openKept = (folders: readonly string[], disk: Disk, known: KnownTables): Promise<Disk> =>
  withResults(folders, { disk, known }, (part) => unasked(part, keptRows(part.path, disk)));
