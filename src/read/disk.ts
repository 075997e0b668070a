import type { Spreadsheet } from "./spreadsheet.ts";

/** What reading needs of a disk, so that the rim decides where files come from. Paths use forward slashes. */
export interface Disk {
  /** The paths of all files below a folder, in any order; nothing where the folder is not there. */
  readonly list: (folder: string) => readonly string[] | undefined;
  readonly read: (path: string) => Uint8Array;
  /** The spreadsheets that `openSpreadsheets` has opened, since opening them takes its time and reading does not wait. */
  readonly spreadsheets?: ReadonlyMap<string, Spreadsheet>;
}
