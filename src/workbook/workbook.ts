import type { Parameters } from "../derive/parameters.ts";
import type { ProblemLevels } from "../model/leveling.ts";

/** A workbook as its citybook.yaml describes it; folders are relative to the file. */
export interface Workbook {
  readonly title: string;
  readonly datasets: readonly string[];
  readonly pages: string;
  readonly out: string;
  readonly parameters: Parameters;
  /** The levels of kinds of problems that are not those declared. */
  readonly problems: ProblemLevels;
}
