import { type Problem, problem } from "../model/problem.ts";
import { remembered } from "../model/remember.ts";
import { didYouMean } from "../text/nearest.ts";
import { type DatasetFile, datasetFiles, unreadFiles } from "./dataset-files.ts";
import type { Disk } from "./disk.ts";
import type { KnownTables } from "./known-tables.ts";
import { resultFile } from "./query-result.ts";
import { readJson } from "./read-json.ts";
import { readSpreadsheet } from "./read-spreadsheet.ts";
import { readTable } from "./read-table.ts";
import { mostBytes, oversizedFile } from "./size-limit.ts";
import type { TextTable } from "./text-table.ts";

/** All parts of all tables as text, and what stood in the way of reading them. */
export interface TextTables {
  readonly tables: readonly TextTable[];
  readonly problems: readonly Problem[];
}

interface From {
  readonly disk: Disk;
  readonly known: KnownTables;
}

function unknownTable({ path, name }: DatasetFile, known: KnownTables): Problem {
  const names = Object.keys(known);
  return problem("unknown-table", {
    place: { file: path },
    message: `"${name}" is not a table`,
    hint: `${didYouMean(name, names)}A file is named for its table: one of ${names.join(", ")}.`,
  });
}

const noFiles = (folder: string): Problem =>
  problem("no-datasets", {
    place: { file: folder },
    message: "no file of a table was found in this folder",
    hint: "Name a folder that holds packs, such as datasets.",
  });

/** What was read from a file under a name and in a layer: where its bytes are the same object, they are read once. */
const readBefore = remembered((_content: object, _known: KnownTables) => new Map<string, TextTables>());

function readOnce(content: object, { path, layer, known }: Where, read: () => TextTables): TextTables {
  const before = readBefore(content, known);
  const key = `${layer} ${path}`;
  const tables = before.get(key) ?? read();
  before.set(key, tables);
  return tables;
}

interface Where {
  readonly path: string;
  readonly layer: number;
  readonly known: KnownTables;
}

function readSheets(path: string, layer: number, { disk, known }: From): TextTables {
  const spreadsheet = disk.spreadsheets?.get(path);
  if (spreadsheet === undefined) throw new Error(`${path} was not opened before reading: see openSpreadsheets`);
  const where = { path, layer, known };
  return readOnce(spreadsheet, where, () => readSpreadsheet(spreadsheet, where));
}

/** The rows of an opened Parquet file; each names its cells itself, so that there are no letters of columns. */
function readParquet({ path, name }: DatasetFile, layer: number, { disk }: From): TextTables {
  const opened = disk.parquets?.get(path);
  if (opened === undefined) throw new Error(`${path} was not opened before reading: see openParts`);
  if ("code" in opened) return { tables: [], problems: [opened] };
  return { tables: [{ name, file: path, layer, nameLines: [], ...opened }], problems: [] };
}

/** The rows that a query has given; their lines are those of the file that keeps them. */
function readQuery({ path, name }: DatasetFile, { layer, columns }: Columns, { disk, known }: From): TextTables {
  const result = disk.results?.get(path);
  if (result === undefined) throw new Error(`${path} was not asked before reading: see openResults`);
  const { csv, problems } = result;
  if (csv === undefined) return { tables: [], problems };
  const file = resultFile(path);
  const read = readOnce(csv, { path: file, layer, known }, () =>
    readPart(csv, { name, path: file, kind: "cells" }, { layer, columns }),
  );
  return { tables: read.tables, problems: [...problems, ...read.problems] };
}

function readPart(bytes: Uint8Array, { name, path, kind }: DatasetFile, { layer, columns }: Columns): TextTables {
  const part = { name, file: path, layer };
  const { table, problems } = kind === "json" ? readJson(bytes, part) : readTable(bytes, part, columns);
  return { tables: table === undefined ? [] : [table], problems };
}

interface Columns {
  readonly layer: number;
  readonly columns: readonly string[];
}

/** Whether a query reads a file, or would where it is mended: such a file need not be a table. */
const mayBeRead = (path: string, { results }: Disk): boolean =>
  [...(results ?? [])].some(([query, { csv, reads }]) =>
    reads === undefined && csv === undefined
      ? path.startsWith(query.slice(0, query.lastIndexOf("/") + 1))
      : reads?.includes(path) === true,
  );

function readFile(file: DatasetFile, layer: number, from: From): TextTables {
  const { path, name, kind } = file;
  const { known } = from;
  if (kind === "sheets") return readSheets(path, layer, from);
  const columns = Object.hasOwn(known, name) ? known[name] : undefined;
  if (columns === undefined)
    return { tables: [], problems: mayBeRead(path, from.disk) ? [] : [unknownTable(file, known)] };
  if (kind === "parquet") return readParquet(file, layer, from);
  if (kind === "query") return readQuery(file, { layer, columns }, from);
  const size = from.disk.size?.(path) ?? 0;
  if (size > mostBytes) return { tables: [], problems: [oversizedFile(path, size)] };
  const bytes = from.disk.read(path);
  return readOnce(bytes, { path, layer, known }, () => readPart(bytes, file, { layer, columns }));
}

const together = (read: readonly TextTables[]): TextTables => ({
  tables: read.flatMap(({ tables }) => tables),
  problems: read.flatMap(({ problems }) => problems),
});

function readFolder(folder: string, layer: number, from: From): TextTables {
  const files = datasetFiles(folder, from.disk, from.known);
  const unread = { tables: [], problems: unreadFiles(folder, from.disk) };
  if (files.length === 0) return together([unread, { tables: [], problems: [noFiles(folder)] }]);
  return together([unread, ...files.map((file) => readFile(file, layer, from))]);
}

/** Reads every file with a known table's name below the folders; a later folder is laid on top of those before it. */
export const readDatasets = (folders: readonly string[], disk: Disk, known: KnownTables): TextTables =>
  together(folders.map((folder, layer) => readFolder(folder, layer, { disk, known })));
