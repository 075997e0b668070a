import type { ExchangeRate } from "../check/tables/exchange-rates.ts";
import { exactly } from "../model/bounds.ts";
import { exact } from "../model/exact.ts";
import type { Figure } from "../model/figure.ts";
import { gather } from "../model/gather.ts";
import { remembered } from "../model/remember.ts";
import type { Book } from "./book.ts";

type RateKind = "market-average" | "ppp";

/** Units of a currency for one US dollar (or international dollar) in a year. */
export interface Rate {
  readonly figure: Figure;
  readonly year: number;
}

const usdPerUsd = (year: number): Rate => {
  const value = exactly(exact(1));
  const unit = { measure: "rate", currency: "USD", kind: "market-average" } as const;
  const says = "a dollar is a dollar";
  return {
    year,
    figure: {
      bounds: value,
      unit,
      marks: [],
      trace: () => ({ kind: "step", operation: "constant", says, bounds: value, unit, inputs: [], year }),
    },
  };
};

const toRate = remembered((row: ExchangeRate): Rate => {
  const kind: RateKind = row.kind === "ppp" ? "ppp" : "market-average";
  const value = exactly(row.per_usd);
  const unit = { measure: "rate", currency: row.currency, kind } as const;
  const figure: Figure = {
    bounds: value,
    unit,
    marks: [],
    trace: () => ({
      kind: "fact",
      table: "exchange_rates",
      key: `currency=${row.currency};year=${row.year};kind=${row.kind}`,
      sourceId: row.source_id,
      locator: row.locator ?? "",
      place: row.at,
      says: `${row.currency} for one dollar, ${row.kind} of ${row.year}`,
      bounds: value,
      unit,
      year: row.year,
    }),
  };
  return { figure, year: row.year };
});

/** The rates by currency and kind, the newest first. */
const ratesIn = remembered((rates: Book["rates"]) => {
  const newestFirst = rates.map(([preferred]) => preferred.row).toSorted((a, b) => b.year - a.year);
  return gather(newestFirst, ({ currency, kind }) => `${currency} ${kind}`);
});

const ratesOf = (currency: string, kind: RateKind, book: Book): readonly ExchangeRate[] =>
  ratesIn(book.rates).get(`${currency} ${kind}`) ?? [];

/** The market average of exactly this year, by which a GDP is converted. */
export function rateOfYear(currency: string, year: number, book: Book): Rate | undefined {
  if (currency === "USD") return usdPerUsd(year);
  const row = ratesOf(currency, "market-average", book).find((rate) => rate.year === year);
  return row === undefined ? undefined : toRate(row);
}

/** The rate of `year`, else of the newest year before it; never a later year's (rule 6). */
export function newestRate(
  currency: string,
  kind: RateKind,
  { book, year }: { readonly book: Book; readonly year: number },
): Rate | undefined {
  if (currency === "USD" && kind === "market-average") return usdPerUsd(year);
  const row = ratesOf(currency, kind, book).find((rate) => rate.year <= year);
  return row === undefined ? undefined : toRate(row);
}
