import { type Problem, problem } from "../../model/problem.ts";
import type { Rule } from "../rule.ts";
import type { Measure } from "../tables/measures.ts";
import type { Tables } from "../tables.ts";

type ById = ReadonlyMap<string, Measure>;

/** The ids from a measure up through its wholes, stopping where one comes a second time. */
function chainOf(measure: Measure, byId: ById): readonly string[] {
  const chain = [measure.measure_id];
  for (let next = measure.part_of; next !== undefined; next = byId.get(next)?.part_of) {
    chain.push(next);
    if (chain.indexOf(next) < chain.length - 1) break;
  }
  return chain;
}

const potCurrencies = ({ amounts }: Tables): ReadonlyMap<string, string> =>
  new Map(
    amounts.flatMap((row) =>
      row.basis === "citywide" && row.currency !== undefined ? [[row.measure_id, row.currency] as const] : [],
    ),
  );

/** A measure is part of a measure of its own city and currency, and never, over its wholes, of itself. */
export const partsFitWholes: Rule = (tables, layout) => {
  const byId: ById = new Map(tables.measures.map((row) => [row.measure_id, row]));
  const cities = new Map(tables.policy_packages.map((row) => [row.package_id, row.city_id]));
  const currencies = potCurrencies(tables);
  return tables.measures.flatMap((measure): Problem[] => {
    const whole = measure.part_of === undefined ? undefined : byId.get(measure.part_of);
    if (whole === undefined) return [];
    const found = { place: measure.at, ...layout(measure.at, "part_of") };
    const chain = chainOf(measure, byId);
    if (chain.indexOf(measure.measure_id, 1) > 0) {
      const message = `"${measure.measure_id}" is a part of itself: ${chain.join(" is part of ")}`;
      return [problem("part-of-itself", { ...found, message, hint: "Empty the part_of that closes the circle." })];
    }
    const [city, cityOfWhole] = [cities.get(measure.package_id), cities.get(whole.package_id)];
    if (city !== cityOfWhole) {
      const message = `"${whole.measure_id}" is a measure of "${cityOfWhole}", not of "${city}"`;
      return [
        problem("part-of-another-city", {
          ...found,
          message,
          hint: "Name a measure of the same city, or leave it empty.",
        }),
      ];
    }
    const [own, outer] = [currencies.get(measure.measure_id), currencies.get(whole.measure_id)];
    if (own === undefined || outer === undefined || own === outer) return [];
    const message = `its pot is in ${own}, that of "${whole.measure_id}" in ${outer}`;
    const hint = "State both in the currency of the whole, or leave part_of empty.";
    return [problem("part-in-another-currency", { ...found, message, hint })];
  });
};
