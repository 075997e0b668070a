import { type Problem, problem } from "../../model/problem.ts";
import { formatNumber } from "../../text/format-number.ts";
import { countZeros, leastOf, saySize, sizeOf, slipBetween } from "../amount-sizes.ts";
import { quotedSums } from "../quoted-sums.ts";
import type { Rule } from "../rule.ts";

/** A quoted sum and the cell are the same number or they are not. */
const tolerance = 1e-9;

const isSame = (a: number, b: number): boolean => a > 0 && b > 0 && Math.abs(a / b - 1) <= 0.01;

/** A sum has as many zeros as its own note and locator say; silent where one of the sums they name is the row's. */
export const sumsFitTheirNotes: Rule = ({ amounts }, layout) =>
  amounts.flatMap((row): Problem[] => {
    const size = sizeOf(row);
    if (size === undefined) return [];
    const quoted = quotedSums(`${row.locator ?? ""}\n${row.note ?? ""}`);
    if (quoted.some((one) => isSame(one.size, size) || isSame(one.size, leastOf(row)))) return [];
    const slipped = quoted.find((one) => slipBetween(one.size, size, tolerance) !== undefined);
    const by = slipped && slipBetween(slipped.size, size, tolerance);
    if (slipped === undefined || by === undefined) return [];
    const less = size < slipped.size ? "less" : "more";
    const message = `the sum is ${saySize(size, row.currency)}, and its note says "${slipped.text}": ${formatNumber(by)} times ${less}`;
    const column = row.high === undefined ? "low" : "high";
    return [problem("off-by-zeros", { place: row.at, ...layout(row.at, column), message, hint: countZeros })];
  });
