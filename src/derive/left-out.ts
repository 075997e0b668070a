import type { Book } from "./book.ts";
import type { CityMoney } from "./commitments.ts";
import { faceOf } from "./face.ts";
import type { Parameters } from "./parameters.ts";
import type { Pot } from "./pots.ts";
import type { LeftOutRow } from "./views/left-out-row.ts";

function whyOf(pot: Pot): string | undefined {
  switch (pot.state) {
    case "counted":
      return undefined;
    case "listed":
      return "a total without a term: listed, not annualised (rule 3)";
    case "undated":
      return "neither a start nor an announcement is dated (rule 3)";
    case "other-year":
      return `${pot.why} (rule 3)`;
    case "not-chosen":
      return `${pot.why} (rule 1)`;
  }
}

/** The pots that stand by themselves; any other listed or undated one is inside a sum that counts or is listed. */
const standing = ({ byCurrency }: CityMoney): ReadonlySet<Pot> =>
  new Set(byCurrency.flatMap(({ listed, undated }) => [...listed.flatMap(({ pots }) => pots), ...undated]));

/** The citywide sums of a city that its commitment does not count, each with the rule that leaves it out. */
export function leftOutOf(money: CityMoney): readonly LeftOutRow[] {
  const alone = standing(money);
  return money.pots.flatMap((pot) => {
    const inside = (pot.state === "listed" || pot.state === "undated") && !alone.has(pot);
    const why = inside ? "inside a sum that counts or is listed (rule 4)" : whyOf(pot);
    return why === undefined
      ? []
      : [{ city: money.city, measure: pot.measure, amount: pot.amount, sum: pot.face, why, unreported: false }];
  });
}

/** The citywide sums that drop out where the amounts of one source alone are used. */
export function notReported(book: Book, { as_reported_by }: Parameters): readonly LeftOutRow[] {
  if (as_reported_by === undefined) return [];
  const keyOf = (row: { readonly measure_id: string; readonly item: string }) => `${row.measure_id} ${row.item}`;
  const seen = new Set(book.amounts.map(([{ row }]) => keyOf(row)));
  return book.tables.amounts.flatMap((amount): readonly LeftOutRow[] => {
    const sum = amount.basis === "citywide" && !seen.has(keyOf(amount)) ? faceOf(amount) : undefined;
    const measure = book.measures.get(amount.measure_id);
    const city = book.cities.get(book.packages.get(measure?.package_id ?? "")?.city_id ?? "");
    if (sum === undefined || measure === undefined || city === undefined) return [];
    seen.add(keyOf(amount));
    return [{ city, measure, amount, sum, why: `${as_reported_by} does not state it`, unreported: true }];
  });
}
