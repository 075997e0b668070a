import type { Cell } from "../model/cell.ts";
import type { Trace } from "../model/figure.ts";
import type { Derived } from "./derived.ts";
import type { ColumnFacets, View } from "./view.ts";
import { caps } from "./views/caps.ts";
import { commitments } from "./views/commitments.ts";
import { comparison } from "./views/comparison.ts";
import { conflicts } from "./views/conflicts.ts";
import { coverage } from "./views/coverage.ts";
import { denominators } from "./views/denominators.ts";
import { gaps } from "./views/gaps.ts";
import { intensity } from "./views/intensity.ts";
import { leftOut } from "./views/left-out.ts";
import { packages } from "./views/packages.ts";
import { readings } from "./views/readings.ts";
import { standings } from "./views/standings.ts";
import { years } from "./views/years.ts";

/** A query by which an author made rows of others. */
export interface RowQuery {
  readonly sql: string;
  /** The views and tables that it reads. */
  readonly from: readonly string[];
  /** What is to be said of its numbers. */
  readonly notes: readonly string[];
}

/** A view bound to its rows: what whoever prints a table needs, whatever the row type. */
export interface PrintedView {
  readonly name: string;
  readonly says: string;
  readonly key?: readonly string[];
  /** Whether its numbers follow from what the comparison counts. */
  readonly counts?: boolean;
  /** What its rows are, in a sentence, where a reader could take them for something else. */
  readonly holds?: string;
  readonly columns: readonly (ColumnFacets & {
    readonly name: string;
    readonly says: string;
    /** Which end of the traced bounds the cells of a traced column are. */
    readonly end?: "low" | "high";
    /** The column that says in words which row a key means. */
    readonly saidBy?: string;
  })[];
  readonly print: (derived: Derived) => readonly PrintedRow[];
  /** Set where the rows are those of a query of a page: they have no trace of their own. */
  readonly query?: RowQuery;
}

export interface PrintedRow {
  readonly cityId: string | undefined;
  readonly cells: readonly Cell[];
  /** How the cell of a column came to be; nothing for words and for what does not apply. */
  readonly trace: (column: number) => Trace | undefined;
  /** What a reader is told in place of the cell of a column, where that is a word of the tables. */
  readonly words?: (column: number) => string | undefined;
  /** What must be said beside the cell of a column wherever a reader meets it. */
  readonly remark?: (column: number) => string | undefined;
}

const bind = <Row>(view: View<Row>, rows: (derived: Derived) => readonly Row[]): PrintedView => ({
  name: view.name,
  says: view.says,
  ...(view.key === undefined ? {} : { key: view.key }),
  counts: view.counts,
  ...(view.holds === undefined ? {} : { holds: view.holds }),
  columns: view.columns,
  print: (derived) =>
    rows(derived).map((row) => ({
      cityId: view.cityOf(row),
      cells: view.columns.map(({ cell }) => cell(row)),
      trace: (column) => view.columns[column]?.trace?.(row),
      words: (column) => view.columns[column]?.words?.(row),
      remark: (column) => view.columns[column]?.remark?.(row),
    })),
});

/** The catalogue of views. One line is one view. */
export const views = {
  intensity: bind(intensity, (derived) => derived.intensity),
  commitments: bind(commitments, (derived) => derived.commitments),
  standings: bind(standings, (derived) => derived.standings),
  comparison: bind(comparison, (derived) => derived.comparison),
  denominators: bind(denominators, (derived) => derived.denominators),
  readings: bind(readings, (derived) => derived.readings),
  conflicts: bind(conflicts, (derived) => derived.conflicts),
  gaps: bind(gaps, (derived) => derived.gaps),
  caps: bind(caps, (derived) => derived.caps),
  "left-out": bind(leftOut, (derived) => derived.leftOut),
  packages: bind(packages, (derived) => derived.packages),
  coverage: bind(coverage, (derived) => derived.coverage),
  years: bind(years, (derived) => derived.years),
} as const;
