import { type Problem, problem } from "../../model/problem.ts";
import type { Rule } from "../rule.ts";

/** The currency code that a unit such as "ISK bn" begins with. */
function sayCurrency(unit: string): string {
  const [code] = /^[A-Z]{3}\b/.exec(unit) ?? [];
  return code === undefined ? "a currency code such as CNY" : `"${code}"`;
}

/** The unit of an indicator is that of its type; `currency` stands for any currency code. */
export const unitsFitTypes: Rule = ({ indicators, indicator_types }, layout) => {
  const units = new Map(indicator_types.map((row) => [row.indicator, row.unit]));
  return indicators.flatMap((row): Problem[] => {
    const unit = units.get(row.indicator);
    const fits = unit === undefined || (unit === "currency" ? /^[A-Z]{3}$/.test(row.unit) : row.unit === unit);
    if (fits) return [];
    const message = `the unit of ${row.indicator} is "${row.unit}"`;
    const hint = `Write ${unit === "currency" ? sayCurrency(row.unit) : `"${unit}"`}, and the value in that unit with all its digits: 1914000000000, not 1914 bn.`;
    return [problem("unit-against-type", { place: row.at, ...layout(row.at, "unit"), message, hint })];
  });
};
