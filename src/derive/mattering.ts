import { remembered } from "../model/remember.ts";
import type { Derived } from "./derived.ts";
import type { ComparisonRow } from "./views/comparison-row.ts";

/** A ranked city, one with counted money that cannot be ranked, one with a measure, any other. */
function tierOf({ intensity, measuresRows }: ComparisonRow): number {
  if (intensity?.rankGdpShare !== undefined) return 0;
  if (intensity?.commitment !== undefined) return 1;
  return measuresRows > 0 ? 2 : 3;
}

const placesOf = ({ intensity, lead }: ComparisonRow): readonly number[] => [
  intensity?.rankGdpShare?.best ?? Number.MAX_VALUE,
  intensity?.rankGdpShare?.worst ?? Number.MAX_VALUE,
  lead?.rank ?? Number.MAX_VALUE,
];

function compareRows(a: ComparisonRow, b: ComparisonRow): number {
  const [mine, others] = [
    [tierOf(a), ...placesOf(a)],
    [tierOf(b), ...placesOf(b)],
  ];
  const at = mine.findIndex((value, index) => value !== others[index]);
  return at < 0 ? (a.city.city_id < b.city.city_id ? -1 : 1) : (mine[at] ?? 0) - (others[at] ?? 0);
}

const inOrder = remembered(
  (comparison: Derived["comparison"]): ReadonlyMap<string, number> =>
    new Map(comparison.toSorted(compareRows).map(({ city }, at) => [city.city_id, at])),
);

/**
 * The place of every city, from 0, in the order in which they matter where not all can be shown: those ranked by what
 * they commit of their product, then those with other counted money, then those with a measure, each by their places.
 */
export const mattering = ({ comparison }: Pick<Derived, "comparison">): ReadonlyMap<string, number> =>
  inOrder(comparison);
