import { remembered } from "../model/remember.ts";
import { datasetFiles } from "./dataset-files.ts";
import type { Disk } from "./disk.ts";
import type { KnownTables } from "./known-tables.ts";
import type { Parquet } from "./parquet.ts";
import { mostBytes, oversizedFile } from "./size-limit.ts";

/** What the same bytes were opened as, by the paths that problems name. */
const openedBefore = remembered((_bytes: Uint8Array) => new Map<string, Promise<Parquet>>());

async function openOnce(path: string, disk: Disk): Promise<Parquet> {
  const size = disk.size?.(path) ?? 0;
  if (size > mostBytes) return oversizedFile(path, size);
  const bytes = disk.read(path);
  const before = openedBefore(bytes);
  const openParquet = disk.openParquet ?? (await import("./open-parquet.ts")).openParquet;
  const opened = before.get(path) ?? openParquet(bytes, path);
  before.set(path, opened);
  return opened;
}

/** The disk with every Parquet file of a table below the folders opened; what opens them is loaded only where there is one. */
export async function openParquets(folders: readonly string[], disk: Disk, known: KnownTables): Promise<Disk> {
  const paths = folders.flatMap((folder) =>
    datasetFiles(folder, disk, known).flatMap(({ path, kind, name }) =>
      kind === "parquet" && Object.hasOwn(known, name) ? [path] : [],
    ),
  );
  if (paths.length === 0) return disk;
  const parquets = new Map<string, Parquet>();
  for (const path of paths) parquets.set(path, await openOnce(path, disk));
  return { ...disk, parquets };
}
