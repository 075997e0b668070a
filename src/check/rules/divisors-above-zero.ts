import { type Exact, toDecimal } from "../../model/exact.ts";
import { type Problem, problem } from "../../model/problem.ts";
import type { Rule } from "../rule.ts";

/** The indicators by which sums are divided. */
const divisors: readonly string[] = ["population", "gdp"];

const isAboveZero = ({ n }: Exact): boolean => n > 0n;

/** What sums are divided by is above zero: residents, products and rates. */
export const divisorsAboveZero: Rule = ({ indicators, exchange_rates }, layout) => {
  const told = (at: Problem["place"], column: string, said: string): Problem =>
    problem("not-above-zero", {
      place: at,
      ...layout(at, column),
      message: `${said}, and sums are divided by it`,
      hint: "Write the value that the source states, or remove the row: what is not known has no row.",
    });
  return [
    ...indicators
      .filter(({ indicator, value }) => divisors.includes(indicator) && !isAboveZero(value))
      .map(({ at, indicator, value }) => told(at, "value", `${indicator} is "${toDecimal(value)}"`)),
    ...exchange_rates
      .filter(({ per_usd }) => !isAboveZero(per_usd))
      .map(({ at, currency, per_usd }) => told(at, "per_usd", `the rate of ${currency} is "${toDecimal(per_usd)}"`)),
  ];
};
