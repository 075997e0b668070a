import { type Problem, problem } from "../../model/problem.ts";
import type { Rule } from "../rule.ts";
import type { Amount } from "../tables/amounts.ts";

const hasSum = ({ low, high }: Amount): boolean => low !== undefined || high !== undefined;

function statesNothing(amount: Amount): boolean {
  const { qualifier, share_pct, term_months_min, term_months_max } = amount;
  return (
    qualifier === "unstated" && [share_pct, term_months_min, term_months_max].every((value) => value === undefined)
  );
}

/** An amount states a sum in a currency, a share or a term, and counts years only for a total. */
export const amountsStateSomething: Rule = ({ amounts }, layout) =>
  amounts.flatMap((amount): Problem[] => {
    const place = amount.at;
    if (hasSum(amount) && amount.currency === undefined) {
      const hint = "Write the three letters of its currency, such as CNY.";
      return [
        problem("amount-without-currency", {
          place,
          ...layout(place, "currency"),
          message: "a sum has no currency",
          hint,
        }),
      ];
    }
    if (statesNothing(amount)) {
      const hint = "Write a sum, a share of the cost or a term, or remove the row.";
      return [
        problem("nothing-stated", {
          place,
          ...layout(place, "low"),
          message: "the row states no sum, share or term",
          hint,
        }),
      ];
    }
    if (amount.years !== undefined && amount.period !== "total") {
      const message = `years is ${amount.years}, but the period is "${amount.period}"`;
      const hint = `Write "total" as the period, or leave years empty.`;
      return [problem("years-without-total", { place, ...layout(place, "years"), message, hint })];
    }
    return [];
  });
