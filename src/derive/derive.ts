import type { City } from "../check/tables/cities.ts";
import type { Tables } from "../check/tables.ts";
import { gather } from "../model/gather.ts";
import { remembered } from "../model/remember.ts";
import { type Book, type Sides, toBook } from "./book.ts";
import { capsOf } from "./caps.ts";
import { byCategory } from "./categories.ts";
import { type CityMoney, cityMoneyOf } from "./commitments.ts";
import { compareCities } from "./comparison.ts";
import { conflictsOf } from "./conflicts.ts";
import { coverageOf } from "./coverage.ts";
import { denominatorOf } from "./denominators.ts";
import type { Derived } from "./derived.ts";
import { gapsOf } from "./gaps.ts";
import { intensityOf } from "./intensity.ts";
import { joinStandings } from "./joined.ts";
import { leftOutOf, notReported } from "./left-out.ts";
import { lazily, once } from "./once.ts";
import { packagesOf } from "./packages.ts";
import { cityMoney, type Parameters } from "./parameters.ts";
import { residentsOf } from "./peers.ts";
import { placesByGdp, rankRows } from "./ranking.ts";
import { readingsOf } from "./readings.ts";
import { standingsOf } from "./standings.ts";
import { tasksOf } from "./tasks.ts";
import type { StandingRow } from "./views/standing-row.ts";
import { yearsOf } from "./years.ts";

/** What depends on the tables and on whose readings are used, but on no other parameter. */
interface Shared {
  readonly book: Book;
  readonly standings: () => readonly StandingRow[];
  readonly readings: () => Derived["readings"];
}

type SharedFor = (sides: Sides) => Shared;

/** Makes the lookups once for each choice of sources. */
function openShared(tables: Tables): SharedFor {
  const made = new Map<string, Shared>();
  return ({ prefer, as_reported_by }) => {
    const key = `${prefer ?? ""} ${as_reported_by ?? ""}`;
    const book = made.get(key)?.book ?? toBook(tables, { prefer, as_reported_by });
    const shared = made.get(key) ?? {
      book,
      standings: once(() => standingsOf(book)),
      readings: once(() => readingsOf(book)),
    };
    made.set(key, shared);
    return shared;
  };
}

const isCommitted = (row: { readonly commitment: unknown }): boolean => row.commitment !== undefined;

function uniqueCities(rows: readonly { readonly city: City }[]): readonly City[] {
  return [...new Set(rows.map((row) => row.city))];
}

/** The rows of every city, each calculation made once. */
function cityRows({ book, standings }: Shared, parameters: Parameters) {
  const { year } = parameters;
  const cities = [...book.cities.values()];
  const money = once((): readonly CityMoney[] => cities.map((city) => cityMoneyOf(city, book, parameters)));
  const intensity = once(() => {
    const rows = money().flatMap((one) => intensityOf(one, { book, year }));
    return rankRows(rows, book, parameters);
  });
  const comparison = once(() =>
    compareCities({ money: money(), intensity: intensity(), standings: standings(), book, parameters }),
  );
  return { cities, money, intensity, comparison };
}

/** What follows under each set of parameters, made once. */
type DerivedUnder = (parameters: Parameters) => Derived;

/** What follows from the same tables is made once, however often it is asked for. */
const openDerived = remembered((tables: Tables): DerivedUnder => {
  const sharedFor = openShared(tables);
  const made = new Map<string, Derived>();
  const under: DerivedUnder = (parameters) => {
    const key = JSON.stringify(parameters);
    const derived = made.get(key) ?? deriveFrom({ sharedFor, under }, parameters);
    made.set(key, derived);
    return derived;
  };
  return under;
});

interface Shares {
  readonly sharedFor: SharedFor;
  readonly under: DerivedUnder;
}

function deriveFrom({ sharedFor, under }: Shares, parameters: Parameters): Derived {
  const shared = sharedFor(parameters);
  const { book, standings, readings } = shared;
  const { tables } = book;
  const { year } = parameters;
  const { cities, money, intensity, comparison } = cityRows(shared, parameters);
  const committed = () => uniqueCities(intensity().filter(isCommitted));
  const views = lazily<Omit<Derived, "tables" | "parameters" | "city" | "source" | "under">>({
    intensity,
    // Made city by city, so that the sums of all cities under one changed choice are never held.
    places: () => placesByGdp(cities, (city) => cityMoneyOf(city, book, parameters), { book, parameters }),
    comparison,
    standings,
    readings,
    denominators: () =>
      cities.map((city) => ({
        city,
        year,
        population: denominatorOf(city, "population", { book, year }),
        gdp: denominatorOf(city, "gdp", { book, year }),
      })),
    commitments: () => money().flatMap((one) => byCategory(one, year)),
    gaps: () => {
      const ranked = new Set(standings().map((row) => row.city));
      const rowsOf = gather(intensity(), ({ city }) => city.city_id);
      return money().flatMap((one) =>
        gapsOf({ money: one, rows: rowsOf.get(one.city.city_id) ?? [], isRanked: ranked.has(one.city), book, year }),
      );
    },
    tasks: () => {
      const gapsOfCity = gather(derived.gaps, ({ city }) => city.city_id);
      return money().flatMap((one) =>
        tasksOf({ money: one, gaps: gapsOfCity.get(one.city.city_id) ?? [], book, parameters }),
      );
    },
    residents: () => residentsOf(book, year),
    conflicts: () =>
      conflictsOf(derived, (prefer, city) => {
        const side = sharedFor({ ...parameters, prefer }).book;
        return intensityOf(cityMoneyOf(city, side, parameters), { book: side, year })[0];
      }),
    disputes: () =>
      gather(
        derived.conflicts.filter(({ differs }) => differs),
        ({ used }) => `${used.table} ${used.key}`,
      ),
    caps: () => cities.flatMap((city) => capsOf(city, book, year)),
    leftOut: () => [...money().flatMap(leftOutOf), ...notReported(book, parameters)],
    packages: () => money().flatMap((one) => packagesOf(one, book)),
    coverage: () => comparison().flatMap((row) => coverageOf(row, book)),
    years: () => money().flatMap((one) => yearsOf(one, book, parameters)),
    joined: () => joinStandings(standings(), committed(), { tables, parameters }),
  });
  const derived: Derived = Object.assign(views, {
    tables,
    parameters,
    city: (cityId: string) => book.cities.get(cityId),
    source: (sourceId: string) => book.sources.get(sourceId),
    under: (changed: Partial<Parameters>) => under({ ...parameters, ...changed }),
  });
  return derived;
}

/** Everything that follows from the checked tables under the given choices; views are made when first asked for. */
export const derive = (tables: Tables, parameters: Parameters = cityMoney): Derived => openDerived(tables)(parameters);
