import { type Checked, checkTables } from "./check/check-tables.ts";
import { knownTables } from "./check/known-tables.ts";
import type { Leveling } from "./model/leveling.ts";
import type { Disk } from "./read/disk.ts";
import { readDatasets } from "./read/read-datasets.ts";

/** What a check works on. Folders are paths of the disk. */
export interface CheckJob {
  readonly datasets: readonly string[];
  readonly disk: Disk;
  /** The day of the check, as an ISO date, for telling what lies in the future; it changes no page. */
  readonly today?: string;
  /** The levels of problems; as declared where it is not given. */
  readonly leveling?: Leveling;
}

/** read -> check: the typed tables, or nothing where a problem is an error. The first half of the pipeline. */
export const check = ({ datasets, disk, today, leveling }: CheckJob): Checked =>
  checkTables(readDatasets(datasets, disk, knownTables), { today, leveling });
