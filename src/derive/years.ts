import type { City } from "../check/tables/cities.ts";
import type { Book } from "./book.ts";
import { type CityMoney, cityMoneyOf } from "./commitments.ts";
import { commitmentOf, countPots } from "./intensity.ts";
import type { Parameters } from "./parameters.ts";
import { endYear, packageYears, startYear } from "./span.ts";
import type { YearRow } from "./views/year-row.ts";

/** The years that a pot names: its budget year, its start, the last of its years, and the end of its package. */
function yearsNamed({ pots }: CityMoney): readonly number[] {
  return pots
    .filter((pot) => pot.state !== "not-chosen")
    .flatMap(({ amount, package: row }) => {
      if (amount.year !== undefined) return [amount.year];
      const start = startYear(row);
      const last = amount.years === undefined || start === undefined ? undefined : start + amount.years - 1;
      return [start, last, packageYears(row)?.last, endYear(row)].filter((year) => year !== undefined);
    });
}

function yearRow(city: City, book: Book, choices: Parameters): YearRow {
  const { byCurrency } = cityMoneyOf(city, book, choices);
  const [first, ...others] = byCurrency.flatMap((pots) => commitmentOf(pots) ?? []);
  const only = others.length === 0 ? first : undefined;
  return {
    city,
    year: choices.year,
    commitment: only,
    pots: byCurrency.reduce((sum, pots) => sum + countPots(pots), 0),
  };
}

/**
 * What a city's pots come to in every year from the first to the last that any of them names, and in one year more where
 * money without an end goes on.
 */
export function yearsOf(money: CityMoney, book: Book, choices: Parameters): readonly YearRow[] {
  const named = yearsNamed(money);
  if (named.length === 0) return [];
  const first = Math.min(...named);
  const last = Math.max(choices.year, ...named);
  const rowOf = (year: number) => yearRow(money.city, book, { ...choices, year });
  const rows = Array.from({ length: last - first + 1 }, (_, offset) => rowOf(first + offset));
  const next = rowOf(last + 1);
  return next.commitment === undefined ? rows : [...rows, next];
}
