import type { City } from "../check/tables/cities.ts";
import type { Annual, Figure, Gdp, Money } from "../model/figure.ts";
import { type Mark, orderMarks } from "../model/mark.ts";
import type { Book } from "./book.ts";
import type { CityMoney } from "./commitments.ts";
import { denominatorOf } from "./denominators.ts";
import { divide, multiply, percentOf, restate, sum } from "./operations.ts";
import type { CityPots } from "./parts.ts";
import { newestRate, type Rate, rateOfYear } from "./rates.ts";
import type { IntensityRow } from "./views/intensity-row.ts";

interface When {
  readonly book: Book;
  readonly year: number;
}

/** The parts of an intensity row that one input gives, and what must be said of it. */
interface Marked<Part> {
  readonly part: Part;
  readonly marks: readonly Mark[];
}

const annualIn = <C extends string>(currency: C): Money<"annual", C> => ({
  measure: "money",
  kind: "annual",
  currency,
});

/** What the counted pots of a city come to in one currency; nothing where none counts. */
export const commitmentOf = (pots: CityPots): Annual | undefined =>
  pots.counted.length === 0
    ? undefined
    : sum(
        "the counted pots of the city",
        pots.counted.map((node) => node.annual),
      );

/** How many pots count that are not inside another. */
export const countPots = ({ counted }: CityPots): number =>
  counted.reduce((count, node) => count + node.pots.length, 0);

const inUsd = (commitment: Annual, rate: Rate): Annual<"USD"> =>
  divide(commitment, rate.figure, { unit: annualIn("USD"), says: `in dollars, at the market average of ${rate.year}` });

function inCny(commitment: Annual, usd: Annual<"USD"> | undefined, cny: Rate | undefined): Annual<"CNY"> | undefined {
  const unit = annualIn("CNY");
  if (commitment.unit.currency === "CNY")
    return restate(commitment, unit, { operation: "as-annual", says: "already in yuan" });
  if (usd === undefined || cny === undefined) return undefined;
  return multiply(usd, cny.figure, { unit, says: `in yuan, at the market average of ${cny.year}` });
}

type Conversions = Pick<IntensityRow, "usdRate" | "usdRateYear" | "commitmentUsd" | "commitmentCny">;

function convert(currency: string, commitment: Annual | undefined, { book, year }: When): Marked<Conversions> {
  const usd = newestRate(currency, "market-average", { book, year });
  const cny = newestRate("CNY", "market-average", { book, year });
  const commitmentUsd = commitment && usd && inUsd(commitment, usd);
  const marks: Mark[] = [];
  if (usd === undefined) marks.push("no-rate");
  if ([usd, cny].some((rate) => rate !== undefined && rate.year < year)) marks.push("rate-older");
  return {
    part: {
      usdRate: usd?.figure,
      usdRateYear: usd?.year,
      commitmentUsd,
      commitmentCny: commitment && inCny(commitment, commitmentUsd, cny),
    },
    marks,
  };
}

type PerResident = Pick<
  IntensityRow,
  "population" | "populationYear" | "perResident" | "perResidentUsd" | "perResidentPpp"
>;

interface Spent {
  readonly city: City;
  readonly currency: string;
  readonly commitment: Annual | undefined;
  readonly commitmentUsd: Annual<"USD"> | undefined;
}

function perResident({ city, currency, commitment, commitmentUsd }: Spent, { book, year }: When): Marked<PerResident> {
  const residents = denominatorOf(city, "population", { book, year });
  const ppp = newestRate(currency, "ppp", { book, year });
  const marks: Mark[] = ppp === undefined ? ["no-ppp"] : ppp.year < year ? ["ppp-older"] : [];
  if ("why" in residents) {
    const empty = { population: undefined, populationYear: undefined };
    const none = { ...empty, perResident: undefined, perResidentUsd: undefined, perResidentPpp: undefined };
    return { part: none, marks: [...marks, residents.why === "boundary" ? "population-boundary" : "no-population"] };
  }
  const each = (figure: Figure, of: string): Figure =>
    divide(figure, residents.figure, {
      unit: { measure: "per-resident", currency: of, kind: "market" },
      says: `annual commitment divided by residents of ${residents.row.year}`,
    });
  const local = commitment && each(commitment, currency);
  const says = `in international dollars, at the purchasing-power parity of ${ppp?.year}`;
  return {
    part: {
      population: residents.figure,
      populationYear: residents.row.year,
      perResident: local,
      perResidentUsd: commitmentUsd && each(commitmentUsd, "USD"),
      perResidentPpp:
        local && ppp && divide(local, ppp.figure, { unit: { measure: "per-resident", currency, kind: "ppp" }, says }),
    },
    marks: residents.older ? [...marks, "population-older"] : marks,
  };
}

type GdpShare = Pick<IntensityRow, "gdp" | "gdpYear" | "gdpShare">;

const isGdp = (figure: Figure): figure is Gdp => figure.unit.measure === "money" && figure.unit.kind === "gdp";

/** The GDP in the currency of the commitment, at the market averages of exactly the GDP's own year (rule 6). */
function gdpIn(currency: string, gdp: Gdp, { book, year }: When): Gdp | undefined {
  if (gdp.unit.currency === currency) return gdp;
  const [from, to] = [rateOfYear(gdp.unit.currency, year, book), rateOfYear(currency, year, book)];
  if (from === undefined || to === undefined) return undefined;
  const says = `at the market average of ${year}, the year of the product`;
  const usd = divide(gdp, from.figure, { unit: { ...gdp.unit, currency: "USD" }, says: `in dollars, ${says}` });
  return multiply(usd, to.figure, { unit: { ...gdp.unit, currency }, says: `in ${currency}, ${says}` });
}

function gdpShare(
  city: City,
  { currency, commitment }: Pick<Spent, "currency" | "commitment">,
  when: When,
): Marked<GdpShare> {
  const product = denominatorOf(city, "gdp", when);
  if ("why" in product || !isGdp(product.figure)) {
    const boundary = "why" in product && product.why === "boundary";
    return {
      part: { gdp: undefined, gdpYear: undefined, gdpShare: undefined },
      marks: [boundary ? "gdp-boundary" : "no-gdp"],
    };
  }
  const marks: Mark[] = product.older ? ["gdp-older"] : [];
  const converted = gdpIn(currency, product.figure, { book: when.book, year: product.row.year });
  if (converted === undefined) marks.push("no-rate");
  else if (converted !== product.figure) marks.push("gdp-converted");
  return {
    part: {
      gdp: product.figure,
      gdpYear: product.row.year,
      gdpShare: commitment && converted && percentOf(commitment, converted),
    },
    marks,
  };
}

function potMarks(pots: CityPots, commitment: Annual | undefined, several: boolean): readonly Mark[] {
  const marks: Mark[] = [...(commitment?.marks ?? [])];
  if (commitment?.bounds.high === "unknown") marks.push("unknown-high");
  if (pots.listed.length > 0) marks.push("no-term");
  if (pots.undated.length > 0) marks.push("undated");
  if (several) marks.push("several-currencies");
  return marks;
}

function toRow(money: CityMoney, pots: CityPots, when: When): IntensityRow {
  const { city } = money;
  const { currency } = pots;
  const commitment = commitmentOf(pots);
  const converted = convert(currency, commitment, when);
  const residents = perResident({ city, currency, commitment, commitmentUsd: converted.part.commitmentUsd }, when);
  const share = gdpShare(city, { currency, commitment }, when);
  return {
    city,
    year: when.year,
    currency,
    pots: countPots(pots),
    countedPots: pots.counted.flatMap((node) => node.pots.map((pot) => pot.annual)),
    commitment,
    noTerm:
      pots.listed.length === 0
        ? undefined
        : sum(
            "the totals without a term",
            pots.listed.map((node) => node.listed),
          ),
    undated: pots.undated.length,
    undatedPots: pots.undated.map((pot) => pot.face),
    ...converted.part,
    ...residents.part,
    ...share.part,
    rankGdpShare: undefined,
    rankPerResidentUsd: undefined,
    rankPerResidentPpp: undefined,
    marks: orderMarks([
      ...potMarks(pots, commitment, money.byCurrency.length > 1),
      ...converted.marks,
      ...residents.marks,
      ...share.marks,
    ]),
  };
}

/** The share of its product that a city commits, one a currency, without the rest of its row. */
export const sharesOf = (money: CityMoney, when: When): readonly Figure[] =>
  money.byCurrency.flatMap((pots) => {
    const spent = { currency: pots.currency, commitment: commitmentOf(pots) };
    return gdpShare(money.city, spent, when).part.gdpShare ?? [];
  });

/** The rows of one city, one a currency, without their ranks. */
export const intensityOf = (money: CityMoney, when: When): readonly IntensityRow[] =>
  money.byCurrency.map((pots) => toRow(money, pots, when));
