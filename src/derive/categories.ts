import type { Measure } from "../check/tables/measures.ts";
import type { Annual } from "../model/figure.ts";
import { gather } from "../model/gather.ts";
import type { CityMoney } from "./commitments.ts";
import { sum } from "./operations.ts";
import type { CountedNode } from "./parts.ts";
import { orderRows } from "./relations.ts";
import type { CommitmentRow } from "./views/commitment-row.ts";

interface Slice {
  readonly category: CommitmentRow["category"];
  readonly measure: Measure;
  readonly amount: Annual;
}

/** A measure without parts in its own category; one with parts as these and what they leave unallocated. */
function slicesOf({ measure, annual, parts, unallocated }: CountedNode): readonly Slice[] {
  if (unallocated === undefined) return [{ category: measure.category, measure, amount: annual }];
  return [...parts.flatMap(slicesOf), { category: "unallocated", measure, amount: unallocated }];
}

/** What a city's counted pots come to by category, and what no category explains; one currency a row. */
export function byCategory({ city, byCurrency }: CityMoney, year: number): readonly CommitmentRow[] {
  const rows = byCurrency.flatMap(({ currency, counted }) =>
    [...gather(counted.flatMap(slicesOf), (slice) => slice.category)].map(([, slices]): CommitmentRow => {
      const says = "the counted pots of the category";
      const amounts = slices.map((slice) => slice.amount);
      const category = slices[0]?.category ?? "unallocated";
      return {
        city,
        year,
        category,
        amount: sum(says, amounts),
        currency,
        measures: slices.map((slice) => slice.measure),
      };
    }),
  );
  return orderRows(rows, {
    currency: (row) => row.currency,
    last: (row) => (row.category === "unallocated" ? "1" : "0"),
    category: (row) => row.category,
  });
}
