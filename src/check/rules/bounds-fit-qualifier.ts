import { compare, toDecimal } from "../../model/exact.ts";
import { problem } from "../../model/problem.ts";
import type { Rule } from "../rule.ts";
import type { Amount } from "../tables/amounts.ts";

interface Misfit {
  readonly column: "low" | "high";
  readonly message: string;
  readonly hint: string;
}

const present = (column: "low" | "high", { qualifier }: Amount): Misfit => ({
  column,
  message: `the qualifier is "${qualifier}", and ${column} is empty`,
  hint: `Write the sum into ${column}, or choose another qualifier.`,
});

const absent = (column: "low" | "high", { qualifier }: Amount): Misfit => ({
  column,
  message: `the qualifier is "${qualifier}", and ${column} is filled in`,
  hint: `Leave ${column} empty, or write "range" where the source states both ends.`,
});

function misfitOf(amount: Amount): Misfit | undefined {
  const { qualifier, low, high } = amount;
  if (qualifier === "unstated") return low ? absent("low", amount) : high ? absent("high", amount) : undefined;
  if (qualifier === "up-to") return low ? absent("low", amount) : high ? undefined : present("high", amount);
  if (qualifier === "at-least") return high ? absent("high", amount) : low ? undefined : present("low", amount);
  if (low === undefined) return present("low", amount);
  if (high === undefined) return present("high", amount);
  const order = compare(low, high);
  const ends = `low is ${toDecimal(low)} and high is ${toDecimal(high)}`;
  if (qualifier === "range") {
    const hint = "Write the smaller end into low and the larger into high.";
    return order < 0 ? undefined : { column: "high", message: `${ends}, which is no range`, hint };
  }
  const hint = `Write the same sum into both, or choose "range", "up-to" or "at-least".`;
  return order === 0 ? undefined : { column: "high", message: `the qualifier is "${qualifier}", but ${ends}`, hint };
}

/** The ends of an amount are those that its qualifier calls for. */
export const boundsFitQualifier: Rule = ({ amounts }, layout) =>
  amounts.flatMap((amount) => {
    const misfit = misfitOf(amount);
    if (misfit === undefined) return [];
    const { column, message, hint } = misfit;
    return [problem("bounds-against-qualifier", { place: amount.at, ...layout(amount.at, column), message, hint })];
  });
