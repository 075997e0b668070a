import type { City } from "../check/tables/cities.ts";
import type { Tables } from "../check/tables.ts";
import { type Book, toBook } from "./book.ts";
import { capsOf } from "./caps.ts";
import { byCategory } from "./categories.ts";
import { type CityMoney, cityMoneyOf } from "./commitments.ts";
import { compareCities } from "./comparison.ts";
import { coverageOf } from "./coverage.ts";
import type { Derived } from "./derived.ts";
import { gapsOf } from "./gaps.ts";
import { intensityOf } from "./intensity.ts";
import { joinStandings } from "./joined.ts";
import { once } from "./once.ts";
import { packagesOf } from "./packages.ts";
import { cityMoney, type Parameters } from "./parameters.ts";
import { rankRows } from "./ranking.ts";
import { readingsOf } from "./readings.ts";
import { standingsOf } from "./standings.ts";
import type { StandingRow } from "./views/standing-row.ts";
import { yearsOf } from "./years.ts";

/** What does not depend on parameters, made once for all of them. */
interface Shared {
  readonly book: Book;
  readonly standings: () => readonly StandingRow[];
  readonly readings: () => Derived["readings"];
}

const isCommitted = (row: { readonly commitment: unknown }): boolean => row.commitment !== undefined;

function uniqueCities(rows: readonly { readonly city: City }[]): readonly City[] {
  return [...new Set(rows.map((row) => row.city))];
}

function deriveFrom(shared: Shared, parameters: Parameters): Derived {
  const { book, standings, readings } = shared;
  const { tables } = book;
  const { year } = parameters;
  const money = once((): readonly CityMoney[] =>
    [...book.cities.values()].map((city) => cityMoneyOf(city, book, parameters)),
  );
  const intensity = once(() =>
    rankRows(
      money().flatMap((one) => intensityOf(one, { book, year })),
      book,
      parameters,
    ),
  );
  const comparison = once(() =>
    compareCities({ money: money(), intensity: intensity(), standings: standings(), book, parameters }),
  );
  const rowsOf = (city: City) => intensity().filter((row) => row.city === city);
  const views = {
    commitments: once(() => money().flatMap((one) => byCategory(one, year))),
    gaps: once(() => money().flatMap((one) => gapsOf({ money: one, rows: rowsOf(one.city), book, year }))),
    caps: once(() => [...book.cities.values()].flatMap((city) => capsOf(city, book, year))),
    packages: once(() => money().flatMap((one) => packagesOf(one, book))),
    coverage: once(() => comparison().flatMap((row) => coverageOf(row, book))),
    years: once(() => money().flatMap((one) => yearsOf(one, book, parameters))),
    joined: once(() =>
      joinStandings(standings(), uniqueCities(intensity().filter(isCommitted)), { tables, parameters }),
    ),
  };
  return {
    tables,
    parameters,
    get intensity() {
      return intensity();
    },
    get commitments() {
      return views.commitments();
    },
    get standings() {
      return standings();
    },
    get comparison() {
      return comparison();
    },
    get readings() {
      return readings();
    },
    get gaps() {
      return views.gaps();
    },
    get caps() {
      return views.caps();
    },
    get packages() {
      return views.packages();
    },
    get coverage() {
      return views.coverage();
    },
    get years() {
      return views.years();
    },
    get joined() {
      return views.joined();
    },
    city: (cityId) => book.cities.get(cityId),
    source: (sourceId) => book.sources.get(sourceId),
    under: (changed) => deriveFrom(shared, { ...parameters, ...changed }),
  };
}

/** Everything that follows from the checked tables under the given choices; views are made when first asked for. */
export function derive(tables: Tables, parameters: Parameters = cityMoney): Derived {
  const book = toBook(tables);
  return deriveFrom(
    { book, standings: once(() => standingsOf(book)), readings: once(() => readingsOf(book)) },
    parameters,
  );
}
