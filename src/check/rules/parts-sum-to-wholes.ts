import { gather } from "../../model/gather.ts";
import { type Problem, problem } from "../../model/problem.ts";
import { formatList } from "../../text/format-list.ts";
import { formatNumber } from "../../text/format-number.ts";
import { countZeros, leastOf, mostOf, saySize, sizeOf, slipBetween } from "../amount-sizes.ts";
import { type PotsOfMeasures, potsOfMeasures } from "../pots-of-measures.ts";
import type { Rule } from "../rule.ts";
import type { Amount } from "../tables/amounts.ts";
import type { Measure } from "../tables/measures.ts";

/** Money for a year can't be set against money for several: that of a year, of so many years, or of no stated time. */
function timeOf({ period, years, year }: Amount): string {
  if (year !== undefined || period === "per-year") return "a year";
  return period === "total" ? `total ${years ?? ""}` : period;
}

/** The only pot of a measure over all its readings, in units of its currency. */
interface Pot {
  readonly id: string;
  readonly first: Amount;
  readonly currency: string | undefined;
  readonly time: string;
  readonly least: number;
  readonly most: number | undefined;
  /** How many times `most` its parts may come to. */
  readonly allowed: number;
  readonly size: number;
}

/** Nothing where a measure has several pots, or readings that can't be set against each other. */
function potOf({ measure_id: id }: Measure, pots: PotsOfMeasures): Pot | undefined {
  const [rows = [], ...further] = pots.of(id).values();
  const [first] = rows;
  if (first === undefined || further.length > 0) return undefined;
  const kinds = new Set(rows.map((row) => `${row.currency} ${timeOf(row)}`));
  if (kinds.size > 1 || rows.some((row) => sizeOf(row) === undefined)) return undefined;
  const ends = rows.map(mostOf);
  return {
    id,
    first,
    currency: first.currency,
    time: timeOf(first),
    least: Math.min(...rows.map(leastOf)),
    most: ends.some((end) => end === undefined) ? undefined : Math.max(...ends.map((end) => end ?? 0)),
    allowed: rows.some(({ qualifier }) => qualifier === "about") ? rounding : 1,
    size: Math.max(...rows.map((row) => sizeOf(row) ?? 0)),
  };
}

/** A whole that is said to be "about" a sum may be rounded down by so much. */
const rounding = 1.1;

type Found = Pick<Problem, "code" | "message" | "hint">;

function faultOf(whole: Pot, parts: readonly Pot[]): Found | undefined {
  const { currency, size: own, most, allowed } = whole;
  const [least, size] = [
    parts.reduce((sum, part) => sum + part.least, 0),
    parts.reduce((sum, part) => sum + part.size, 0),
  ];
  const all = `its parts (${formatList(
    parts.map(({ id }) => `"${id}"`),
    4,
  )}) come to`;
  const slip = slipBetween(own, size, 0.01);
  if (slip !== undefined) {
    const message = `the whole is ${saySize(own, currency)}, and ${all} ${saySize(size, currency)}: a factor of ${formatNumber(slip)}`;
    return { code: "off-by-zeros", message, hint: countZeros };
  }
  if (most === undefined) return undefined;
  const larger = parts.find((part) => part.size > most * allowed);
  const hint = `Check the sums and every part_of against the source; a whole that is rounded has the qualifier "about".`;
  const code = "parts-above-whole";
  const told = `the whole is at most ${saySize(most, currency)}, and`;
  if (least > most * allowed) return { code, message: `${told} ${all} at least ${saySize(least, currency)}`, hint };
  if (larger === undefined) return undefined;
  return { code, message: `${told} its part "${larger.id}" is ${saySize(larger.size, currency)}`, hint };
}

/** The pots inside a measure come to no more than the pot of the measure. */
export const partsSumToWholes: Rule = (tables, layout) => {
  const pots = potsOfMeasures(tables);
  const measures = new Map(tables.measures.map((row) => [row.measure_id, row]));
  const inside = tables.measures.flatMap((measure) => {
    const [whole, part] = [pots.above(measure), potOf(measure, pots)];
    return whole === undefined || part === undefined ? [] : [{ whole: whole.measure_id, part }];
  });
  return [...gather(inside, ({ whole }) => whole)].flatMap(([id, found]): Problem[] => {
    const measure = measures.get(id);
    const whole = measure && potOf(measure, pots);
    if (whole === undefined) return [];
    const parts = found
      .map(({ part }) => part)
      .filter(({ currency, time }) => currency === whole.currency && time === whole.time);
    const fault = parts.length === 0 ? undefined : faultOf(whole, parts);
    const { at, high } = whole.first;
    if (fault === undefined) return [];
    return [problem(fault.code, { place: at, ...layout(at, high === undefined ? "low" : "high"), ...fault })];
  });
};
