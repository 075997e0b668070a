import { datasetFiles } from "./dataset-files.ts";
import type { Disk } from "./disk.ts";
import type { Spreadsheet } from "./spreadsheet.ts";

/** The disk with every spreadsheet below the folders opened; what opens them is loaded only where there is one. */
export async function openSpreadsheets(folders: readonly string[], disk: Disk): Promise<Disk> {
  const paths = folders.flatMap((folder) =>
    datasetFiles(folder, disk, {}).flatMap(({ path, kind }) => (kind === "sheets" ? [path] : [])),
  );
  if (paths.length === 0) return disk;
  const { openSpreadsheet } = await import("./open-spreadsheet.ts");
  const spreadsheets = new Map<string, Spreadsheet>();
  for (const path of paths) spreadsheets.set(path, await openSpreadsheet(disk.read(path), path));
  return { ...disk, spreadsheets };
}
