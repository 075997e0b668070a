import { exactly } from "../model/bounds.ts";
import { exact } from "../model/exact.ts";
import type { Figure, Operation, Trace } from "../model/figure.ts";

const number = { measure: "number" } as const;

interface Made {
  readonly operation: Operation;
  readonly says: string;
  readonly value: number;
  readonly inputs: readonly Trace[];
}

/** A whole number that a calculation made of its inputs. */
export const numberTrace = ({ operation, says, value, inputs }: Made): Trace => ({
  kind: "step",
  operation,
  says,
  bounds: exactly(exact(value)),
  unit: number,
  inputs,
});

/** How many of something there are. */
export const countTrace = (says: string, counted: readonly Trace[]): Trace =>
  numberTrace({ operation: "count", says, value: counted.length, inputs: counted });

/** The year of the row, or of the constant, that a figure is. */
export const yearTrace = (figure: Figure | undefined, year: number | undefined): Trace | undefined =>
  figure === undefined || year === undefined
    ? undefined
    : numberTrace({ operation: "year-of", says: "the year that it stands for", value: year, inputs: [figure.trace()] });

/** The figure of one city, as one input of a ranking. */
export const ofCity = (cityId: string, figure: Figure): Trace => ({
  kind: "step",
  operation: "of-city",
  says: cityId,
  bounds: figure.bounds,
  unit: figure.unit,
  inputs: [figure.trace()],
});
