import type { Cell } from "../model/cell.ts";
import type { Figure, Trace } from "../model/figure.ts";
import type { TracedRankRange } from "../model/rank-range.ts";
import type { ViewColumn } from "./view.ts";

/** A column of plain cells. */
export const plain = <Row>(name: string, says: string, cell: (row: Row) => Cell): ViewColumn<Row> => ({
  name,
  says,
  cell,
});

type FigureOf<Row> = (row: Row) => Figure | undefined;

/** The two columns of a figure: `name_low` and `name_high`. */
export const ends = <Row>(name: string, says: string, figure: FigureOf<Row>): readonly ViewColumn<Row>[] =>
  (["low", "high"] as const).map((end) => ({
    name: name === "" ? end : `${name}_${end}`,
    says: `${says}, ${end} end`,
    cell: (row) => figure(row)?.bounds[end],
    trace: (row) => figure(row)?.trace(),
    end,
  }));

/** The one column of a figure that is a single number. */
export const single = <Row>(name: string, says: string, figure: FigureOf<Row>): ViewColumn<Row> => ({
  name,
  says,
  cell: (row) => figure(row)?.bounds.low,
  trace: (row) => figure(row)?.trace(),
  end: "low",
});

/** A column of whole numbers that can be traced. */
export const traced = <Row>(
  name: string,
  says: string,
  { cell, trace }: { readonly cell: (row: Row) => Cell; readonly trace: (row: Row) => Trace | undefined },
): ViewColumn<Row> => ({ name, says, cell, trace, end: "low" });

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

/** The columns of one row type read from another that may hold such a row. */
export const through = <Outer, Inner>(
  columns: readonly ViewColumn<Inner>[],
  inner: (row: Outer) => Inner | undefined,
): readonly ViewColumn<Outer>[] =>
  columns.map(({ name, says, cell, trace, end }) => {
    const read =
      <Value>(from: (row: Inner) => Value) =>
      (row: Outer) => {
        const found = inner(row);
        return found === undefined ? undefined : from(found);
      };
    return {
      name,
      says,
      cell: read(cell),
      ...(trace === undefined ? {} : { trace: read(trace) }),
      ...(end === undefined ? {} : { end }),
    };
  });
