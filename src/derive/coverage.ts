import type { Book } from "./book.ts";
import type { ComparisonRow } from "./views/comparison-row.ts";
import { aspects, type CoverageRow } from "./views/coverage-row.ts";

type Finding = Pick<CoverageRow, "state" | "why">;
type Judge = (row: ComparisonRow, book: Book) => Finding;

const yes = (why: string): Finding => ({ state: "yes", why });
const partly = (why: string): Finding => ({ state: "partly", why });
const no = (why: string): Finding => ({ state: "no", why });

const packagesOf = ({ city }: ComparisonRow, book: Book) => book.packagesOfCity.get(city.city_id) ?? [];

function judgeMeasures(row: ComparisonRow, book: Book): Finding {
  if (row.measuresRows === 0) return no("no measure was seen");
  const stated = packagesOf(row, book).reduce((sum, one) => sum + (one.measures_stated ?? 0), 0);
  if (row.moneyUnseen > 0) return partly(`the sum of ${row.moneyUnseen} of ${row.measuresRows} measures was not seen`);
  if (stated > row.measuresRows) return partly(`${row.measuresRows} of ${stated} stated measures were seen`);
  return yes(`${row.measuresRows} measures`);
}

function judgePot({ bestSeen, why }: ComparisonRow): Finding {
  if (bestSeen === "counted-pot") return yes("a citywide sum counts");
  return bestSeen === "no-term-pot" || bestSeen === "other-pot" ? partly(why) : no(why);
}

function judgeCaps({ city }: ComparisonRow, book: Book): Finding {
  const measures = book.measuresOfCity.get(city.city_id) ?? [];
  const bases = measures.flatMap((measure) =>
    (book.amountsOfMeasure.get(measure.measure_id) ?? []).map(([fact]) => fact.row.basis),
  );
  const caps = bases.filter((basis) => basis !== "citywide" && basis !== "single-body").length;
  return caps === 0 ? no("no cap was seen") : yes(`${caps} amounts for each recipient, project or unit`);
}

type Denominated = { readonly row: ComparisonRow; readonly book: Book; readonly indicator: "population" | "gdp" };

function judgeDenominator({ row, book, indicator }: Denominated): Finding {
  const facts = (book.indicatorsOfCity.get(row.city.city_id) ?? []).filter(
    ([fact]) => fact.row.indicator === indicator,
  );
  if (facts.length === 0) return no("no value was seen");
  const fitting = facts.filter(([fact]) => fact.row.boundary === row.city.boundary);
  const newest = Math.max(...fitting.map(([fact]) => fact.row.year));
  return fitting.length === 0 ? partly(`no value for the ${row.city.boundary}`) : yes(`newest of ${newest}`);
}

function judgeRate({ intensity }: ComparisonRow): Finding {
  if (intensity === undefined) return no("no sum to convert");
  if (intensity.marks.includes("no-rate")) return no(`no rate of ${intensity.currency} fits`);
  return intensity.marks.includes("rate-older")
    ? partly(`newest rate is of ${intensity.usdRateYear}`)
    : yes("rate of the year");
}

const judges: Readonly<Record<(typeof aspects)[number], Judge>> = {
  package: (row, book) => {
    const count = packagesOf(row, book).length;
    return count === 0 ? no("no package was seen") : yes(`${count} packages`);
  },
  measures: judgeMeasures,
  "counted pot": judgePot,
  caps: judgeCaps,
  residents: (row, book) => judgeDenominator({ row, book, indicator: "population" }),
  product: (row, book) => judgeDenominator({ row, book, indicator: "gdp" }),
  rate: judgeRate,
  rank: ({ indices }) => (indices === 0 ? no("no index ranks it") : yes(`${indices} indices rank it`)),
};

/** How much of what a figure needs is there for a city, one row an aspect. */
export const coverageOf = (row: ComparisonRow, book: Book): readonly CoverageRow[] =>
  aspects.map((aspect) => ({ city: row.city, aspect, ...judges[aspect](row, book) }));
