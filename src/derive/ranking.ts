import type { City } from "../check/tables/cities.ts";
import type { Measure } from "../check/tables/measures.ts";
import { edgeAbove } from "../model/bounds.ts";
import { toNumber } from "../model/exact.ts";
import type { Figure } from "../model/figure.ts";
import type { RankRange, TracedRankRange } from "../model/rank-range.ts";
import type { Book } from "./book.ts";
import type { CityMoney } from "./commitments.ts";
import { countTrace, numberTrace, ofCity } from "./counts.ts";
import { boundsOf } from "./face.ts";
import { sharesOf } from "./intensity.ts";
import type { Parameters } from "./parameters.ts";
import { type CountedRange, rankRanges } from "./rank-range.ts";
import type { IntensityRow } from "./views/intensity-row.ts";

/** A measure's sum is known or explained where it names none, or where a sum of it was seen. */
function isExplained(measure: Measure, book: Book): boolean {
  if (measure.money === "none") return true;
  return (book.amountsOfMeasure.get(measure.measure_id) ?? []).some(([fact]) => boundsOf(fact.row) !== undefined);
}

/** The share of a city's seen measures that have a counted or explained sum, 0 to 1. */
export function explainedShare(measures: readonly Measure[], book: Book): number {
  if (measures.length === 0) return 0;
  return measures.filter((measure) => isExplained(measure, book)).length / measures.length;
}

/** Enough of the city's measures is explained, and its money is of one currency. */
const isRankable = (row: IntensityRow, book: Book, choices: Parameters): boolean =>
  !row.marks.includes("several-currencies") && isExplainedEnough(row.city, book, choices);

const isExplainedEnough = ({ city_id }: City, book: Book, { ranked_from }: Parameters): boolean =>
  ranked_from <= 0 || explainedShare(book.measuresOfCity.get(city_id) ?? [], book) >= ranked_from;

interface Ranked {
  readonly row: IntensityRow;
  readonly figure: Figure;
  /** The ends as numbers, by which most pairs are told apart at once. */
  readonly low: number;
  readonly high: number;
}

/** Numbers farther apart than this, in parts of the larger, stand for exact ones in the same order. */
const sure = 1 + 1e-12;

const bestSays = "best place: 1 + the cities whose low end lies above the high end of the first";
const worstSays = "worst place: 1 + the other cities whose high end lies above the low end of the first";

/** Neither lies wholly above the other. */
function overlap(one: Ranked, other: Ranked): boolean {
  if (one.low > other.high * sure || other.low > one.high * sure) return false;
  const [a, b] = [one.figure, other.figure];
  return !edgeAbove(a.bounds.low, b.bounds.high) && !edgeAbove(b.bounds.low, a.bounds.high);
}

/** The first few that overlap with one; no more are looked for than there are. */
function overlapping(own: Ranked, all: readonly Ranked[], most: number): readonly string[] {
  const found: string[] = [];
  for (const one of all) {
    if (found.length === most) break;
    if (one !== own && overlap(one, own)) found.push(one.row.city.city_id);
  }
  return found;
}

/** A rank range that can tell how it came to be: the city's own figure first, then those of the others. */
function traced(range: CountedRange, own: Ranked, all: readonly Ranked[]): TracedRankRange {
  const inputs = () =>
    [own, ...all.filter((one) => one !== own)].map(({ row, figure }) => ofCity(row.city.city_id, figure));
  return {
    ...range,
    overlaps: (most) => overlapping(own, all, Math.min(most, range.apart)),
    traces: () => ({
      best: numberTrace({ operation: "rank-best", says: bestSays, value: range.best, inputs: inputs() }),
      worst: numberTrace({ operation: "rank-worst", says: worstSays, value: range.worst, inputs: inputs() }),
      of: countTrace("the cities that can be ranked", inputs()),
    }),
  };
}

const endsOf = ({ bounds: { low, high } }: Figure) => ({
  low: toNumber(low),
  high: high === "unknown" ? Number.POSITIVE_INFINITY : toNumber(high),
});

function rangesBy(
  rows: readonly IntensityRow[],
  figureOf: (row: IntensityRow) => Figure | undefined,
): ReadonlyMap<IntensityRow, TracedRankRange> {
  const ranked = rows.flatMap((row): Ranked[] => {
    const figure = figureOf(row);
    return figure === undefined ? [] : [{ row, figure, ...endsOf(figure) }];
  });
  const ranges = rankRanges(ranked.map(({ figure }) => figure.bounds));
  return new Map(
    ranked.flatMap((own, at) => {
      const range = ranges[at];
      return range === undefined ? [] : [[own.row, traced(range, own, ranked)] as const];
    }),
  );
}

/** The places of all cities by percent of GDP, as their rows have them, without the rest of the rows. */
export function placesByGdp(
  cities: readonly City[],
  moneyOf: (city: City) => CityMoney,
  { book, parameters }: { readonly book: Book; readonly parameters: Parameters },
): ReadonlyMap<City, RankRange> {
  const when = { book, year: parameters.year };
  const ranked = cities.flatMap((city) => {
    if (!isExplainedEnough(city, book, parameters)) return [];
    const money = moneyOf(city);
    return money.byCurrency.length < 2 ? sharesOf(money, when).map(({ bounds }) => ({ city, bounds })) : [];
  });
  const ranges = rankRanges(ranked.map(({ bounds }) => bounds));
  return new Map(
    ranked.flatMap(({ city }, at) => {
      const range = ranges[at];
      return range === undefined ? [] : [[city, range] as const];
    }),
  );
}

/** The rows with their rank ranges by percent of GDP and by market and international dollars per resident (rule 7). */
export function rankRows(rows: readonly IntensityRow[], book: Book, choices: Parameters): readonly IntensityRow[] {
  const rankable = rows.filter((row) => isRankable(row, book, choices));
  const byGdp = rangesBy(rankable, (row) => row.gdpShare);
  const byUsd = rangesBy(rankable, (row) => row.perResidentUsd);
  const byPpp = rangesBy(rankable, (row) => row.perResidentPpp);
  return rows.map((row) => ({
    ...row,
    rankGdpShare: byGdp.get(row),
    rankPerResidentUsd: byUsd.get(row),
    rankPerResidentPpp: byPpp.get(row),
  }));
}
