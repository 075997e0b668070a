import { type Problem, problem } from "../../model/problem.ts";
import { formatNumber } from "../../text/format-number.ts";
import { countZeros, saySize, sizeOf, slipBetween } from "../amount-sizes.ts";
import { readingsOfItems } from "../readings-of-items.ts";
import type { Rule } from "../rule.ts";
import type { Amount } from "../tables/amounts.ts";

interface Slip {
  readonly row: Amount;
  readonly other: Amount;
  readonly by: number;
}

/** Readings are rounded by their sources, so the ratio need not be exact. */
const tolerance = 0.1;

function slipOf(row: Amount, other: Amount): Slip | undefined {
  if (row.currency !== other.currency) return undefined;
  const by = slipBetween(sizeOf(row) ?? 0, sizeOf(other) ?? 0, tolerance);
  return by === undefined ? undefined : { row, other, by };
}

/** The reading that differs from most of the others; between two that differ from each other the later one. */
function oddOf(readings: readonly Amount[]): Slip | undefined {
  const found = readings.map((row) =>
    readings.flatMap((other) => {
      const slip = other === row ? undefined : slipOf(row, other);
      return slip === undefined ? [] : [slip];
    }),
  );
  const most = Math.max(0, ...found.map(({ length }) => length));
  return most === 0 ? undefined : found.findLast(({ length }) => length === most)?.[0];
}

/** No reading of a sum is a thousand or ten thousand times another. */
export const readingsAreOfOneSize: Rule = ({ amounts }, layout) =>
  readingsOfItems(amounts).flatMap((readings): Problem[] => {
    const slip = readings.length < 2 ? undefined : oddOf(readings);
    if (slip === undefined) return [];
    const { row, other, by } = slip;
    const size = sizeOf(row) ?? 0;
    const less = size < (sizeOf(other) ?? 0) ? "less" : "more";
    const message = `this reading is ${saySize(size, row.currency)}, that of "${other.source_id}" ${saySize(sizeOf(other) ?? 0, other.currency)}: ${formatNumber(by)} times ${less}`;
    const column = row.high === undefined ? "low" : "high";
    return [problem("off-by-zeros", { place: row.at, ...layout(row.at, column), message, hint: countZeros })];
  });
