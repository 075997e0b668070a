import type { Parquet } from "./parquet.ts";
import type { QueryResult } from "./query-result.ts";
import type { Spreadsheet } from "./spreadsheet.ts";

/** What reading needs of a disk, so that the rim decides where files come from. Paths use forward slashes. */
export interface Disk {
  /** The paths of all files below a folder, in any order; nothing where the folder is not there. */
  readonly list: (folder: string) => readonly string[] | undefined;
  readonly read: (path: string) => Uint8Array;
  /** How many bytes a file has, where that can be told without reading it; 0 for one that only a layer above the disk has. */
  readonly size?: (path: string) => number;
  /** The paths of the symbolic links below a folder, which are not followed. */
  readonly links?: (folder: string) => readonly string[];
  /** Whether a path, or a folder on the way to it, is a symbolic link. */
  readonly isLinked?: (path: string) => boolean;
  /** What opens a Parquet file; without it, it is opened right here, however long that takes. */
  readonly openParquet?: (bytes: Uint8Array, path: string) => Promise<Parquet>;
  /** The spreadsheets that `openSpreadsheets` has opened, since opening them takes its time and reading does not wait. */
  readonly spreadsheets?: ReadonlyMap<string, Spreadsheet>;
  /** The same for the Parquet files that are parts of tables. */
  readonly parquets?: ReadonlyMap<string, Parquet>;
  /** What the queries that are parts of tables have given, each by the path of its file. */
  readonly results?: ReadonlyMap<string, QueryResult>;
}
