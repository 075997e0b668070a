import type { Cell } from "../model/cell.ts";
import type { Figure, Trace } from "../model/figure.ts";
import type { TracedRankRange } from "../model/rank-range.ts";
import type { ColumnFacets, ViewColumn } from "./view.ts";

/** A column of plain cells: words where nothing else is said. */
export const plain = <Row>(
  name: string,
  says: string,
  cell: (row: Row) => Cell,
  facets: Partial<ColumnFacets> = {},
): ViewColumn<Row> => ({ name, says, cell, kind: "text", ...facets });

/** Cells that are the city_id, source_id or other key of a row of a table. */
export const naming = (table: string): Partial<ColumnFacets> => ({ references: table });

/** Cells that are whole numbers. */
export const whole: Partial<ColumnFacets> = { kind: "integer" };

/** Cells that are calendar years. */
export const calendar: Partial<ColumnFacets> = { kind: "year" };

type FigureOf<Row> = (row: Row) => Figure | undefined;

/** The two columns of a figure: `name_low` and `name_high`. `unit` is what they are in, as ColumnFacets say it. */
export const ends = <Row>(
  name: string,
  says: string,
  figure: FigureOf<Row>,
  unit: string,
): readonly ViewColumn<Row>[] =>
  (["low", "high"] as const).map((end) => ({
    name: name === "" ? end : `${name}_${end}`,
    says: `${says}, ${end} end`,
    kind: "number",
    unit,
    cell: (row) => figure(row)?.bounds[end],
    trace: (row) => figure(row)?.trace(),
    end,
  }));

/** The one column of a figure that is a single number. */
export const single = <Row>(name: string, says: string, figure: FigureOf<Row>, unit: string): ViewColumn<Row> => ({
  name,
  says,
  kind: "number",
  unit,
  cell: (row) => figure(row)?.bounds.low,
  trace: (row) => figure(row)?.trace(),
  end: "low",
});

interface Traced<Row> extends Partial<ColumnFacets> {
  readonly cell: (row: Row) => Cell;
  readonly trace: (row: Row) => Trace | undefined;
}

/** A column of numbers that can be traced: whole ones where nothing else is said. */
export const traced = <Row>(name: string, says: string, column: Traced<Row>): ViewColumn<Row> => ({
  name,
  says,
  kind: "integer",
  ...column,
  end: "low",
});

/** The three columns of a rank range: best, worst, and among how many. */
export const range = <Row>(
  name: string,
  says: string,
  ranks: (row: Row) => TracedRankRange | undefined,
): readonly ViewColumn<Row>[] =>
  (["best", "worst", "of"] as const).map((which) =>
    traced(`${name}_${which}`, `${says}, ${which === "of" ? "among how many" : `${which} place`}`, {
      cell: (row: Row) => ranks(row)?.[which],
      trace: (row: Row) => ranks(row)?.traces()[which],
    }),
  );

type Said<Row> = Pick<ViewColumn<Row>, "words" | "remark" | "saidBy">;

/** A column whose cells are told to readers in other words than they stand in the table, or with something beside them. */
export const said = <Row>(column: ViewColumn<Row>, how: Said<Row>): ViewColumn<Row> => ({ ...column, ...how });

/** The columns of one row type read from another that may hold such a row. */
export const through = <Outer, Inner>(
  columns: readonly ViewColumn<Inner>[],
  inner: (row: Outer) => Inner | undefined,
): readonly ViewColumn<Outer>[] =>
  columns.map(({ cell, trace, words, remark, ...rest }) => {
    const read =
      <Value>(from: (row: Inner) => Value) =>
      (row: Outer) => {
        const found = inner(row);
        return found === undefined ? undefined : from(found);
      };
    return {
      ...rest,
      cell: read(cell),
      ...(trace === undefined ? {} : { trace: read(trace) }),
      ...(words === undefined ? {} : { words: read(words) }),
      ...(remark === undefined ? {} : { remark: read(remark) }),
    };
  });
