import { remembered } from "../model/remember.ts";
import { datasetFiles } from "./dataset-files.ts";
import type { Disk } from "./disk.ts";
import type { Spreadsheet } from "./spreadsheet.ts";

/** What the same bytes were opened as, by the paths that problems name. */
const openedBefore = remembered((_bytes: Uint8Array) => new Map<string, Promise<Spreadsheet>>());

function openOnce(bytes: Uint8Array, path: string, open: (bytes: Uint8Array, path: string) => Promise<Spreadsheet>) {
  const before = openedBefore(bytes);
  const opened = before.get(path) ?? open(bytes, path);
  before.set(path, opened);
  return opened;
}

/** The disk with every spreadsheet below the folders opened; what opens them is loaded only where there is one. */
export async function openSpreadsheets(folders: readonly string[], disk: Disk): Promise<Disk> {
  const paths = folders.flatMap((folder) =>
    datasetFiles(folder, disk, {}).flatMap(({ path, kind }) => (kind === "sheets" ? [path] : [])),
  );
  if (paths.length === 0) return disk;
  const { openSpreadsheet } = await import("./open-spreadsheet.ts");
  const spreadsheets = new Map<string, Spreadsheet>();
  for (const path of paths) spreadsheets.set(path, await openOnce(disk.read(path), path, openSpreadsheet));
  return { ...disk, spreadsheets };
}
