import type { TopLevelSpec } from "vega-lite";
import type { Derived } from "../derive/derived.ts";
import type { Bounds } from "../model/bounds.ts";
import type { Cited } from "../model/cited.ts";
import type { ChartOption, Options } from "./chart-option.ts";
import type { Crowd } from "./crowd.ts";
import type { RowNote } from "./row-note.ts";

/** What a chart is drawn with. Colours are CSS variables in a page and real values in an export. */
export interface Frame {
  /** Width of the plot with its labels, in px. */
  readonly width: number;
}

/** A table cell with what a sort needs and what its footnotes tell. */
export interface TableCell {
  readonly text: string;
  readonly sort?: number | string;
  /** The places in sources that state what the cell shows. */
  readonly cited?: readonly Cited[];
  /** How a calculated number came to be. */
  readonly note?: RowNote;
  readonly city?: string;
  /** The name in its own script, beside the text. */
  readonly local?: string;
  /** Whether the words only say that there is nothing to say. */
  readonly quiet?: true;
  /** The ends of the figure, for whoever calculates on. */
  readonly bounds?: Bounds;
  /** The figure as a small range before the text, its ends from 0 to 1 of the longest. */
  readonly spark?: { readonly low: number; readonly to: number; readonly kind: "exact" | "firm" | "up-to" | "open" };
  /** The page that the cell leads to, below the output folder. */
  readonly page?: string;
}

export interface DataTable {
  /** Where it stands when chosen cities are set side by side, a city in one row; nothing where it cannot. */
  readonly compares?: 1 | 2;
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly TableCell[])[];
}

/**
 * One chart in one file. `rows` picks and orders what a view holds, and formats it; it calculates no figure. `spec`
 * must draw every row: a city without a value is a row that says so, never an absence.
 */
export interface Chart<Row> {
  readonly name: string;
  readonly says: string;
  /** The options it knows, each with its allowed words or what it names; the first word is the default. */
  readonly options: Readonly<Record<string, ChartOption>>;
  readonly rows: (derived: Derived, options: Options) => readonly Row[];
  /** How many of the rows are drawn; all where nothing is said. Only `spec` and `sources`, and the table of a page, know it. */
  readonly crowd?: Crowd<Row>;
  readonly spec: (rows: readonly Row[], frame: Frame, options: Options) => TopLevelSpec;
  /** One sentence computed from the rows, true for one city, a tie, an overlap, an unknown high, and none. */
  readonly headline: (rows: readonly Row[], derived: Derived, options: Options) => string;
  /** What the picture shows and how to read it, for everyone, under the picture. */
  readonly description: (rows: readonly Row[], derived: Derived, options: Options) => string;
  readonly table: (rows: readonly Row[], derived: Derived, options: Options) => DataTable;
  /** What is not shown or not comparable, and why. */
  readonly notes: (rows: readonly Row[], derived: Derived, options: Options) => readonly string[];
  /** The ids of the sources that the figure rests on. */
  readonly sources: (rows: readonly Row[], derived: Derived, options: Options) => readonly string[];
}
