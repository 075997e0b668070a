import { type Problem, problem } from "../model/problem.ts";
import { didYouMean } from "../text/nearest.ts";
import type { Disk } from "./disk.ts";
import { readTable } from "./read-table.ts";
import type { TextTable } from "./text-table.ts";

/** All parts of all tables as text, and what stood in the way of reading them. */
export interface TextTables {
  readonly tables: readonly TextTable[];
  readonly problems: readonly Problem[];
}

const baseName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
const isHidden = (path: string): boolean => path.split("/").some((part) => part.startsWith(".") && !/^\.+$/.test(part));

/** The CSV files below a folder, in the order of their paths by code unit. */
export const csvFiles = (folder: string, disk: Disk): readonly string[] =>
  (disk.list(folder) ?? []).filter((path) => path.endsWith(".csv") && !isHidden(path)).toSorted();

function unknownTable(file: string, known: readonly string[]): Problem {
  const name = baseName(file).slice(0, -".csv".length);
  return problem("unknown-table", {
    place: { file },
    message: `"${name}" is not a table`,
    hint: `${didYouMean(name, known)}A file is named for its table: one of ${known.join(", ")}.`,
  });
}

const noFiles = (folder: string): Problem =>
  problem("no-datasets", {
    place: { file: folder },
    message: "no CSV file was found in this folder",
    hint: "Name a folder that holds packs, such as datasets.",
  });

function readFolder(folder: string, layer: number, from: { disk: Disk; known: readonly string[] }): TextTables {
  const files = csvFiles(folder, from.disk);
  if (files.length === 0) return { tables: [], problems: [noFiles(folder)] };
  const read = files.map((file) => {
    const name = baseName(file).slice(0, -".csv".length);
    return from.known.includes(name)
      ? readTable(from.disk.read(file), { name, file, layer })
      : { table: undefined, problems: [unknownTable(file, from.known)] };
  });
  return {
    tables: read.flatMap(({ table }) => (table === undefined ? [] : [table])),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** Reads every file with a known table's name below the folders; a later folder is laid on top of those before it. */
export function readDatasets(folders: readonly string[], disk: Disk, known: readonly string[]): TextTables {
  const read = folders.map((folder, layer) => readFolder(folder, layer, { disk, known }));
  return { tables: read.flatMap(({ tables }) => tables), problems: read.flatMap(({ problems }) => problems) };
}
