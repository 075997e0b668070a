import type { HouseStyle } from "../../chart/house-style.ts";
import type { Disk } from "../../read/disk.ts";

/** What a report on problems may look at beside them. */
export interface ProblemSetting {
  /** The folder of the workbook, to which places are relative. */
  readonly root: string;
  readonly title: string;
  readonly house: HouseStyle;
  readonly disk: Disk;
  readonly environment: Readonly<Record<string, string | undefined>>;
}
