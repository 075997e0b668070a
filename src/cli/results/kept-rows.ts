import { createHash } from "node:crypto";
import { readRecord } from "../../connect/record-text.ts";
import { type Problem, problem } from "../../model/problem.ts";
import type { QueryRecord } from "../../model/query-record.ts";
import { decodeUtf8 } from "../../read/decode-utf8.ts";
import type { Disk } from "../../read/disk.ts";
import { keptBeside } from "../../read/query-result.ts";

/** The rows that a query gave before, with what was asked for them. */
export interface Kept {
  readonly csv: Uint8Array;
  readonly record: QueryRecord;
  readonly recordText: string;
}

export const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

const changed = (file: string, message: string): Problem =>
  problem("changed-result", {
    place: { file },
    message,
    hint: "Take both result files from before, or delete them and ask again; a correction belongs into the query.",
  });

/** The rows that are kept beside a query; a problem where they are not those that it gave. */
export function keptRows(path: string, disk: Disk): Kept | Problem | undefined {
  const files = keptBeside(path);
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".";
  const there = disk.list(folder) ?? [];
  if (!there.includes(files.csv) || !there.includes(files.record)) return undefined;
  const csv = disk.read(files.csv);
  const recordText = decodeUtf8(disk.read(files.record)) ?? "";
  const record = readRecord(recordText);
  if (record === undefined) return changed(files.record, "this is no record of a query");
  if (record.sha256 !== sha256(csv)) return changed(files.csv, "the rows are not those that the query gave");
  return { csv, record, recordText };
}
