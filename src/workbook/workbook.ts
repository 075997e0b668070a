import type { Parameters } from "../derive/parameters.ts";
import type { Connection } from "../model/connection.ts";
import type { ProblemLevels } from "../model/leveling.ts";
import type { Problem } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";
import type { HouseRead } from "./read-house.ts";

/** A workbook as its citybook.yaml describes it; folders are relative to the file. */
export interface Workbook {
  readonly title: string;
  readonly datasets: readonly string[];
  /** A page of a later folder stands in the place of one with the same path. */
  readonly pages: readonly string[];
  readonly out: string;
  readonly parameters: Parameters;
  /** The files to take away that a build writes beside the pages. */
  readonly downloads: readonly string[];
  /** The levels of kinds of problems that are not those declared. */
  readonly problems: ProblemLevels;
  readonly publication: Publication;
  /** The databases that parts of tables can be asked from, by their names. */
  readonly connections: ReadonlyMap<string, Connection>;
  /** How pages look, the files of the logo, and which pages are built. */
  readonly house: HouseRead["house"];
  readonly logo: HouseRead["logo"];
  readonly choice: HouseRead["choice"];
  /** What is to be said of the file although it can be used. */
  readonly remarks: readonly Problem[];
}
