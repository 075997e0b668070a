import type { Cell } from "../model/cell.ts";
import type { Figure } from "../model/figure.ts";
import type { RankRange } from "../model/rank-range.ts";
import type { ViewColumn } from "./view.ts";

/** A column of plain cells. */
export const plain = <Row>(name: string, says: string, cell: (row: Row) => Cell): ViewColumn<Row> => ({
  name,
  says,
  cell,
});

type FigureOf<Row> = (row: Row) => Figure | undefined;

const low = (figure: Figure | undefined): Cell => figure?.bounds.low;
const high = (figure: Figure | undefined): Cell => figure?.bounds.high;

/** The two columns of a figure: `name_low` and `name_high`. */
export const ends = <Row>(name: string, says: string, figure: FigureOf<Row>): readonly ViewColumn<Row>[] => [
  { name: name === "" ? "low" : `${name}_low`, says: `${says}, low end`, cell: (row) => low(figure(row)), figure },
  { name: name === "" ? "high" : `${name}_high`, says: `${says}, high end`, cell: (row) => high(figure(row)), figure },
];

/** The one column of a figure that is a single number. */
export const single = <Row>(name: string, says: string, figure: FigureOf<Row>): ViewColumn<Row> => ({
  name,
  says,
  cell: (row) => low(figure(row)),
  figure,
});

/** The three columns of a rank range: best, worst, and among how many. */
export const range = <Row>(
  name: string,
  says: string,
  ranks: (row: Row) => RankRange | undefined,
): readonly ViewColumn<Row>[] => [
  { name: `${name}_best`, says: `${says}, best place`, cell: (row) => ranks(row)?.best },
  { name: `${name}_worst`, says: `${says}, worst place`, cell: (row) => ranks(row)?.worst },
  { name: `${name}_of`, says: `${says}, among how many`, cell: (row) => ranks(row)?.of },
];

/** The columns of one row type read from another that may hold such a row. */
export const through = <Outer, Inner>(
  columns: readonly ViewColumn<Inner>[],
  inner: (row: Outer) => Inner | undefined,
): readonly ViewColumn<Outer>[] =>
  columns.map(({ name, says, cell, figure }) => {
    const read = (row: Outer) => {
      const found = inner(row);
      return found === undefined ? undefined : cell(found);
    };
    if (figure === undefined) return { name, says, cell: read };
    return {
      name,
      says,
      cell: read,
      figure: (row) => {
        const found = inner(row);
        return found === undefined ? undefined : figure(found);
      },
    };
  });
