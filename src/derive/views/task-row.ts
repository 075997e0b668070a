import type { City } from "../../check/tables/cities.ts";
import type { TableName } from "../../check/tables.ts";
import type { Place } from "../../model/problem.ts";

/** What there is to do for a city, what gains most first. */
export const taskKinds = [
  "package",
  "first-measures",
  "pot",
  "gdp",
  "population",
  "rate",
  "term",
  "date",
  "sum",
  "measures",
  "standing",
  "period",
  "local-name",
  "alias",
  "address",
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** One row that has something missing. */
export interface TaskPlace {
  readonly at: Place;
  readonly id: string;
  /** What it is called; nothing where the id says it all. */
  readonly what: string | undefined;
  readonly why: string;
}

/** A column to fill in, with its value where that is known. */
export interface TaskCell {
  readonly column: string;
  readonly value?: string;
}

export interface TaskRow {
  readonly city: City;
  readonly kind: TaskKind;
  readonly why: string;
  /** Whether a counted pot waits for what is missing. */
  readonly hasMoney: boolean;
  /** Whether a row is to be added to the file, or cells of rows that are there are to be filled in. */
  readonly adds: boolean;
  readonly table: TableName;
  /** The file of the city's own pack to which a row is added, or that of the first row to fill in. */
  readonly file: string;
  readonly cells: readonly TaskCell[];
  /** The rows that wait, in the order of the gaps; none where nothing is there yet. */
  readonly places: readonly TaskPlace[];
}
