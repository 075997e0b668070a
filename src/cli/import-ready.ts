import { basename } from "node:path";
import { knownTables } from "../check/known-tables.ts";
import type { Tables } from "../check/tables.ts";
import { type Asked, type ImportWords, knownTable, notRemembered, recall, toAsked } from "../import/asked.ts";
import { type Memory, readMemory } from "../import/memory.ts";
import type { Problem } from "../model/problem.ts";
import { readDatasets } from "../read/read-datasets.ts";
import type { TextTable } from "../read/text-table.ts";
import { choosePack, readIfThere } from "./import-pack.ts";
import type { DataOptions, Opened } from "./open-workbook.ts";
import type { Terminal } from "./terminal.ts";

export interface ImportOptions extends ImportWords, DataOptions {
  readonly into?: string;
  readonly sheet?: string;
  readonly skipUnmatched?: boolean;
  readonly replace?: boolean;
  readonly aliases?: string;
  readonly dryRun?: boolean;
  /** Takes the changes of an edited workbook without a question. */
  readonly yes?: boolean;
  readonly terminal: Terminal;
}

/** What an import works on, once the workbook, the pack and its memory are known. */
export interface Ready {
  readonly opened: Opened;
  readonly tables: Tables;
  readonly before: readonly Problem[];
  readonly parts: readonly TextTable[];
  readonly pack: string;
  readonly memory: Memory;
  /** The name under which the pack remembers the foreign table. */
  readonly name: string;
  readonly asked: Asked;
}

/** Where a pack keeps what it remembers of foreign tables. */
export const memoryFile = "import.yaml";

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function memoryOf(pack: string, opened: Opened): Memory {
  const path = `${pack}/${memoryFile}`;
  const bytes = readIfThere(path, opened);
  return bytes === undefined ? {} : readMemory(decode(bytes), path);
}

/** The only pack that remembers a name: no option needs to say which one it is. */
function packThatKnows(name: string, { as, table }: ImportOptions, opened: Opened): string | undefined {
  const files = opened.datasets.flatMap((folder) => opened.disk.list(folder) ?? []);
  const packs = files
    .filter((path) => basename(path) === memoryFile)
    .map((path) => path.slice(0, -memoryFile.length - 1));
  const knowing = packs.filter((pack) => Object.hasOwn(memoryOf(pack, opened), name));
  if (as !== undefined && table === undefined && knowing.length === 0)
    throw notRemembered(
      as,
      packs.flatMap((pack) => Object.keys(memoryOf(pack, opened))),
    );
  return knowing.length === 1 ? knowing[0] : undefined;
}

/** Finds the pack, what it remembers, and so what is asked. */
export function makeReady(
  file: string,
  options: ImportOptions,
  checked: Pick<Ready, "opened" | "tables" | "before">,
): Ready {
  const { opened } = checked;
  const name = options.as ?? basename(file);
  const knows = options.into === undefined ? packThatKnows(name, options, opened) : undefined;
  const kept = knows === undefined ? undefined : memoryOf(knows, opened)[name]?.table;
  const texts = readDatasets(opened.datasets, opened.disk, knownTables).tables;
  const partsOf = (table: string) => texts.filter((part) => part.name === table);
  const table = options.into === undefined ? knownTable(options.table ?? kept).name : "";
  const pack =
    kept === table && knows !== undefined
      ? knows
      : choosePack({ into: options.into, table, parts: partsOf(table) }, opened, options.terminal);
  const memory = memoryOf(pack, opened);
  const asked = toAsked(options, recall(memory, name, options));
  return { ...checked, parts: partsOf(asked.table.name), pack, memory, name, asked };
}
