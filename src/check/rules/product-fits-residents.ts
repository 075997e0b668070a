import { toNumber } from "../../model/exact.ts";
import { gather } from "../../model/gather.ts";
import { type Problem, problem } from "../../model/problem.ts";
import { formatCompact, formatNumber } from "../../text/format-number.ts";
import type { Rule } from "../rule.ts";
import type { ExchangeRate } from "../tables/exchange-rates.ts";
import type { Indicator } from "../tables/indicators.ts";

/** US dollars a year for each resident: below the poorest country, above the richest city. */
const [least, most] = [500, 400_000];

/** Units of any currency: the dearest is worth a few dollars, so that a hundred of them is below the poorest country. */
const leastOfAny = 100;

/** A number of residents is good for judging a product of up to so many years earlier or later. */
const yearsApart = 3;

const distance = (a: { readonly year: number }, year: number): number => Math.abs(a.year - year);

/** The market rate of the nearest year: good enough to see an order of magnitude, and never used for a figure. */
function perUsd(currency: string, year: number, rates: ReadonlyMap<string, readonly ExchangeRate[]>) {
  if (currency === "USD") return 1;
  const market = (rates.get(currency) ?? []).filter(({ kind }) => kind === "market-average");
  const [nearest] = market.toSorted((a, b) => distance(a, year) - distance(b, year));
  return nearest === undefined ? undefined : toNumber(nearest.per_usd);
}

/** The gross domestic product for each resident is one that a city can have: in US dollars, else in its own currency. */
export const productFitsResidents: Rule = ({ indicators, exchange_rates }, layout) => {
  const rates = gather(exchange_rates, ({ currency }) => currency);
  const of = (wanted: string) => indicators.filter(({ indicator }) => indicator === wanted);
  const placeOf = ({ city_id, boundary }: Indicator) => `${city_id} ${boundary}`;
  const residents = gather(of("population"), placeOf);
  return of("gdp").flatMap((gdp): Problem[] => {
    const rate = perUsd(gdp.unit, gdp.year, rates);
    const near = (residents.get(placeOf(gdp)) ?? []).filter(
      ({ year, value }) => distance(gdp, year) <= yearsApart && value.n > 0n,
    );
    const apart = Math.min(...near.map(({ year }) => distance(gdp, year)));
    const heads = near.filter(({ year }) => distance(gdp, year) === apart).map(({ value }) => toNumber(value));
    const known = rate !== undefined && rate !== 0;
    const each = heads.map((count) => toNumber(gdp.value) / (known ? rate : 1) / count);
    const [first] = each;
    const [low, high] = known ? [least, most] : [leastOfAny, Number.POSITIVE_INFINITY];
    if (first === undefined || !(each.every((sum) => sum < low) || each.every((sum) => sum > high))) return [];
    const message = `the product of "${gdp.city_id}" in ${gdp.year} is ${gdp.unit} ${formatCompact(gdp.value)}, or ${known ? "USD" : gdp.unit} ${formatNumber(first)} for each of ${formatCompact(heads[0] ?? 0)} residents`;
    const hint =
      "Write the product in units of its currency and the residents in persons, not in thousands, millions, 万 or 亿.";
    return [problem("product-per-head", { place: gdp.at, ...layout(gdp.at, "value"), message, hint })];
  });
};
