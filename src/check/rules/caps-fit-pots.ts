import { type Problem, problem } from "../../model/problem.ts";
import { saySize, sizeOf } from "../amount-sizes.ts";
import { mostInPots, potsOfMeasures } from "../pots-of-measures.ts";
import { readingsOfItems } from "../readings-of-items.ts";
import type { Rule } from "../rule.ts";
import type { Amount } from "../tables/amounts.ts";

const isCap = ({ basis }: Amount): boolean =>
  basis === "per-recipient" || basis === "per-project" || basis === "per-unit";

/** The reading with the smallest cap, so that all readings are above the pot where this one is. */
const smallest = (readings: readonly Amount[]): Amount | undefined =>
  readings.length < 2 ? readings[0] : readings.toSorted((a, b) => (sizeOf(a) ?? 0) - (sizeOf(b) ?? 0))[0];

/** A cap for several years may be larger than the pot of one. */
const isComparable = (cap: Amount, pots: readonly Amount[]): boolean =>
  cap.period !== "total" || pots.every(({ period, year }) => period === "total" && year === undefined);

/** What one recipient, project or unit can get is within the pot of its measure, or of the nearest one around it. */
export const capsFitPots: Rule = (tables, layout) => {
  const pots = potsOfMeasures(tables);
  const measures = new Map(tables.measures.map((row) => [row.measure_id, row]));
  return readingsOfItems(tables.amounts).flatMap((readings): Problem[] => {
    const cap = smallest(readings.filter(isCap));
    const measure = measures.get(cap?.measure_id ?? "");
    const size = cap && sizeOf(cap);
    if (cap?.currency === undefined || size === undefined || measure === undefined) return [];
    const payer = pots.of(measure.measure_id).size > 0 ? measure : pots.above(measure);
    if (payer === undefined) return [];
    const items = pots.of(payer.measure_id);
    const most = mostInPots(items, cap.currency);
    if (most === undefined || size <= most || !isComparable(cap, [...items.values()].flat())) return [];
    const whose = payer === measure ? "its pot" : `the pot of "${payer.measure_id}"`;
    const message = `one can get ${saySize(size, cap.currency)}, and ${whose} is ${saySize(most, cap.currency)}`;
    const hint = `Check both sums, and whether this one is really ${cap.basis}, against the source.`;
    const column = cap.high === undefined ? "low" : "high";
    return [problem("cap-above-pot", { place: cap.at, ...layout(cap.at, column), message, hint })];
  });
};
