import { type Problem, problem } from "../../model/problem.ts";
import type { Rule } from "../rule.ts";

/** The unit of an indicator is that of its type; `currency` stands for any currency code. */
export const unitsFitTypes: Rule = ({ indicators, indicator_types }, layout) => {
  const units = new Map(indicator_types.map((row) => [row.indicator, row.unit]));
  return indicators.flatMap((row): Problem[] => {
    const unit = units.get(row.indicator);
    const fits = unit === undefined || (unit === "currency" ? /^[A-Z]{3}$/.test(row.unit) : row.unit === unit);
    if (fits) return [];
    const wanted = unit === "currency" ? "a currency code such as CNY" : `"${unit}"`;
    const message = `the unit of ${row.indicator} is "${row.unit}"`;
    return [
      problem("unit-against-type", { place: row.at, ...layout(row.at, "unit"), message, hint: `Write ${wanted}.` }),
    ];
  });
};
