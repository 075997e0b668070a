import type { CityMoney } from "../../derive/commitments.ts";
import { intensityOf } from "../../derive/intensity.ts";
import { explainedShare } from "../../derive/ranking.ts";
import { newestRate, type Rate, rateOfYear } from "../../derive/rates.ts";
import type { IntensityRow } from "../../derive/views/intensity-row.ts";
import type { Figure } from "../../model/figure.ts";
import { type Material, pairKey } from "./material.ts";
import { currenciesOf } from "./rates-sheet.ts";
import type { Value } from "./sheet.ts";
import { edgeValue } from "./values.ts";

/** A city and a currency of its citywide sums, whether or not any of them counts in the reference year. */
export interface Line {
  readonly row: IntensityRow;
  /** Whether the view has it: a sum of the currency counts, is listed or is undated. */
  readonly inView: boolean;
  readonly several: boolean;
  /** Totals without a term that stand by themselves. */
  readonly listed: number;
  readonly measuresSeen: number;
  readonly measuresExplained: number;
  readonly ppp: Rate | undefined;
  readonly cny: Rate | undefined;
  /** The market averages of the product's own year, where its currency is not that of the pots. */
  readonly gdpRates: { readonly from: Rate | undefined; readonly to: Rate | undefined } | undefined;
  readonly rateRow: number;
  readonly populationRow: number | undefined;
  readonly gdpRow: number | undefined;
  /** Readings that are not used and would move a figure of the city: how many, and the row of the first in conflicts. */
  readonly otherReadings: { readonly count: number; readonly row: number };
}

export const notes = {
  noPot: "no pot counts",
  noRate: "no rate",
  notRanked: "not ranked",
  outside: "not in the view",
  notNeeded: "not needed",
} as const;

/** Why a denominator is missing, as its cells say it. */
export function whyMissing({ marks }: IntensityRow, name: "population" | "gdp"): string {
  return marks.includes(`no-${name}`) ? "none seen" : "other boundary";
}

/** A single number, or the words that say why there is none. */
export const single = (figure: Figure | undefined, otherwise: string): Value =>
  figure === undefined ? otherwise : edgeValue(figure.bounds.low);

/** The share of the measures that have a counted or explained sum. */
export const shareOf = ({ measuresSeen, measuresExplained }: Line): number =>
  measuresSeen === 0 ? 0 : measuresExplained / measuresSeen;

/** The source of a figure that is one fact. */
export function sourceOf(figure: Figure | undefined): string | undefined {
  const trace = figure?.trace();
  return trace?.kind === "fact" ? trace.sourceId : undefined;
}

function gdpRatesOf({ gdp, gdpYear, currency }: IntensityRow, { book }: Material): Line["gdpRates"] {
  if (gdp === undefined || gdpYear === undefined || gdp.unit.currency === currency) return undefined;
  return { from: rateOfYear(gdp.unit.currency, gdpYear, book), to: rateOfYear(currency, gdpYear, book) };
}

type RowOf = (figure: Figure | undefined) => number | undefined;

/** Where a figure that is one indicator stands in its fact sheet. */
function indicatorRows({ derived }: Material): RowOf {
  const rows = new Map(derived.tables.indicators.map(({ at }, row) => [`${at.file} ${at.line}`, row + 1]));
  return (figure) => {
    const trace = figure?.trace();
    return trace?.kind === "fact" ? rows.get(`${trace.place.file} ${trace.place.line}`) : undefined;
  };
}

/** The readings that would move a figure, by city: the view of conflicts has those of all cities before the others. */
function otherReadings({ derived }: Material): (cityId: string) => Line["otherReadings"] {
  const found = new Map<string, { readonly count: number; readonly row: number }>();
  for (const [at, { city, moved }] of derived.conflicts.entries()) {
    if (city === undefined || moved === undefined) continue;
    const first = found.get(city.city_id);
    found.set(city.city_id, { count: (first?.count ?? 0) + 1, row: first?.row ?? at + 1 });
  }
  return (cityId) => found.get(cityId) ?? { count: 0, row: 0 };
}

/** A row for every currency of the city, as if none of its sums counted. */
function emptyRows(money: CityMoney, { book, choices }: Material): readonly IntensityRow[] {
  const currencies = [...new Set(money.pots.map(({ face }) => face.unit.currency))].toSorted();
  const byCurrency = currencies.map((currency) => ({ currency, counted: [], listed: [], undated: [] }));
  const marked = intensityOf({ ...money, byCurrency }, { book, year: choices.year });
  return marked.map((row) => ({ ...row, marks: row.marks.filter((mark) => mark !== "several-currencies") }));
}

/** The rows of the view, and between them the cities that another year or preset would bring into it. */
export function intensityLines(material: Material): readonly Line[] {
  const { derived, book, choices } = material;
  const inView = new Map(derived.intensity.map((row) => [pairKey(row.city.city_id, row.currency), row]));
  const rateRows = new Map(currenciesOf(material).map((currency, at) => [currency, at + 1]));
  const rowOf = indicatorRows(material);
  const others = otherReadings(material);
  const when = { book, year: choices.year };
  const cny = newestRate("CNY", "market-average", when);
  return material.money.flatMap((money) => {
    const { city, measures, byCurrency } = money;
    const explained = Math.round(explainedShare(measures, book) * measures.length);
    return emptyRows(money, material).map((empty): Line => {
      const found = inView.get(pairKey(city.city_id, empty.currency));
      const row = found ?? empty;
      const listed = byCurrency.find(({ currency }) => currency === row.currency)?.listed ?? [];
      return {
        row,
        inView: found !== undefined,
        several: row.marks.includes("several-currencies"),
        listed: listed.reduce((count, { pots }) => count + pots.length, 0),
        measuresSeen: measures.length,
        measuresExplained: explained,
        ppp: newestRate(row.currency, "ppp", when),
        cny,
        gdpRates: gdpRatesOf(row, material),
        rateRow: rateRows.get(row.currency) ?? 0,
        populationRow: rowOf(row.population),
        gdpRow: rowOf(row.gdp),
        otherReadings: others(city.city_id),
      };
    });
  });
}
