import { relative } from "node:path";
import { isFailure } from "../../connect/answer.ts";
import { askConnection } from "../../connect/ask-connection.ts";
import { askDuckdb, filesOfQuery } from "../../connect/ask-duckdb.ts";
import { loadEngine } from "../../engine/load-engine.ts";
import { type Problem, problem } from "../../model/problem.ts";
import type { QueryRecord, ReadFile } from "../../model/query-record.ts";
import type { Disk } from "../../read/disk.ts";
import type { KnownTables } from "../../read/known-tables.ts";
import type { QueryResult } from "../../read/query-result.ts";
import { didYouMean } from "../../text/nearest.ts";
import { placeOnDisk } from "../node-disk.ts";
import { hashFiles } from "./hash-files.ts";
import { type Kept, keptRows } from "./kept-rows.ts";
import type { Asker, Part } from "./part.ts";
import { withResults } from "./query-parts.ts";
import { fromKept, nothing, settle, unasked, withoutAnswer } from "./settle-part.ts";

const defaultSeconds = 60;

const folderOf = (path: string): string => (path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".");

const areSame = (a: readonly ReadFile[], b: readonly ReadFile[]): boolean =>
  a.length === b.length && a.every(({ file, sha256 }, at) => file === b[at]?.file && sha256 === b[at]?.sha256);

/** Whether kept rows are of the same query to the same database. */
const fits = (kept: Kept | Problem | undefined, { header, sql }: Part): kept is Kept => {
  if (kept === undefined || "code" in kept) return false;
  const { record } = kept;
  return record.query === sql && record.connection === header.connection;
};

/** The files below the folder of a query, by their paths from there on. */
function filesBeside({ path }: Part, { disk, root }: Asker): readonly string[] {
  const folder = folderOf(path);
  const at = placeOnDisk(root, folder);
  return (disk.list(folder) ?? [])
    .map((one) => relative(at, placeOnDisk(root, one)).replaceAll("\\", "/"))
    .filter((one) => !/\.result\.(csv|json)$/.test(one));
}

/** Whether the files of a record are still what they were, for where no engine tells which files the query reads. */
async function areAsThen({ files }: QueryRecord, folder: string, there: readonly string[]): Promise<boolean> {
  const paths = files.map(({ file }) => file);
  return paths.every((path) => there.includes(path)) && areSame(files, await hashFiles(folder, paths));
}

/** Rows of files in the folder of the query: worked out anew where the query or one of the files has changed. */
async function fromFiles(part: Part, asker: Asker): Promise<QueryResult> {
  const kept = keptRows(part.path, asker.disk);
  const query = { sql: part.sql, seconds: part.header.seconds ?? defaultSeconds };
  const folder = placeOnDisk(asker.root, folderOf(part.path)).replaceAll("\\", "/");
  const there = filesBeside(part, asker);
  const named = await filesOfQuery(query, there, loadEngine);
  if ("failed" in named) {
    const isCurrent =
      named.failed === "connection" && fits(kept, part) && (await areAsThen(kept.record, folder, there));
    return isCurrent ? fromKept(kept, part) : withoutAnswer(named, part, kept);
  }
  const paths = [...new Set(named.flatMap((one) => one.paths))].toSorted();
  const files = await hashFiles(folder, paths);
  const below = folderOf(part.path) === "." ? "" : `${folderOf(part.path)}/`;
  const reads = paths.map((path) => below + path);
  if (fits(kept, part) && areSame(kept.record.files, files)) return { ...fromKept(kept, part), reads };
  asker.progress(`adding up for ${part.path}`);
  const answer = await askDuckdb(query, { folder, files: named }, loadEngine);
  return { ...settle({ answer, kept, files }, part, asker), reads };
}

/** Rows of a database that citybook.yaml names. */
async function fromConnection(part: Part, name: string, asker: Asker): Promise<QueryResult> {
  const { connections, asking, environment } = asker;
  const kept = keptRows(part.path, asker.disk);
  const connection = connections.get(name);
  if (connection === undefined) {
    const known = [...connections.keys()];
    const list = known.length === 0 ? "citybook.yaml names none yet" : `citybook.yaml has ${known.join(", ")}`;
    return nothing(
      problem("unknown-connection", {
        place: { file: part.path, line: part.header.line },
        message: `"${name}" is not a connection`,
        hint: `${didYouMean(name, known)}Describe it under connections: ${list}. Without the line the query reads files in its folder.`,
      }),
    );
  }
  if (asking === "offline") return unasked(part, kept);
  if (asking === "where-needed" && fits(kept, part)) return fromKept(kept, part);
  asker.progress(`asking ${name} for ${part.path}`);
  const query = { sql: part.sql, seconds: part.header.seconds ?? connection.seconds };
  const answer = await askConnection(query, connection, environment);
  return isFailure(answer) ? withoutAnswer(answer, part, kept) : settle({ answer, kept, files: [] }, part, asker);
}

/** The disk with what every query below the folders gives that is a part of a table. */
export async function openResults(folders: readonly string[], asker: Asker, known: KnownTables): Promise<Disk> {
  const { disk, progress } = asker;
  const opened = await withResults(folders, { disk, known }, (part) =>
    part.header.connection === undefined ? fromFiles(part, asker) : fromConnection(part, part.header.connection, asker),
  );
  progress("");
  return opened;
}
