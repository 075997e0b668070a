import { type Problem, problem } from "../model/problem.ts";
import { didYouMean } from "../text/nearest.ts";
import { type DatasetFile, datasetFiles, unreadFiles } from "./dataset-files.ts";
import type { Disk } from "./disk.ts";
import type { KnownTables } from "./known-tables.ts";
import { readJson } from "./read-json.ts";
import { readSpreadsheet } from "./read-spreadsheet.ts";
import { readTable } from "./read-table.ts";
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

function readSheets(path: string, layer: number, { disk, known }: From): TextTables {
  const spreadsheet = disk.spreadsheets?.get(path);
  if (spreadsheet === undefined) throw new Error(`${path} was not opened before reading: see openSpreadsheets`);
  return readSpreadsheet(spreadsheet, { path, layer, known });
}

function readFile(file: DatasetFile, layer: number, from: From): TextTables {
  const { path, name, kind } = file;
  if (kind === "sheets") return readSheets(path, layer, from);
  const columns = Object.hasOwn(from.known, name) ? from.known[name] : undefined;
  if (columns === undefined) return { tables: [], problems: [unknownTable(file, from.known)] };
  const bytes = from.disk.read(path);
  const part = { name, file: path, layer };
  const { table, problems } = kind === "json" ? readJson(bytes, part) : readTable(bytes, part, columns);
  return { tables: table === undefined ? [] : [table], problems };
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
