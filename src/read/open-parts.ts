import type { Disk } from "./disk.ts";
import type { KnownTables } from "./known-tables.ts";
import { openParquets } from "./open-parquets.ts";
import { openSpreadsheets } from "./open-spreadsheets.ts";

/** The disk with all that takes its time to be opened opened: spreadsheets and Parquet files below the folders. */
export const openParts = async (folders: readonly string[], disk: Disk, known: KnownTables): Promise<Disk> =>
  openParquets(folders, await openSpreadsheets(folders, disk), known);
