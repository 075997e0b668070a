import type { Amount } from "../check/tables/amounts.ts";
import type { City } from "../check/tables/cities.ts";
import type { ExchangeRate } from "../check/tables/exchange-rates.ts";
import type { Indicator } from "../check/tables/indicators.ts";
import type { Index } from "../check/tables/indices.ts";
import type { Measure } from "../check/tables/measures.ts";
import type { PolicyPackage } from "../check/tables/policy-packages.ts";
import type { Ranking } from "../check/tables/rankings.ts";
import type { Source } from "../check/tables/sources.ts";
import type { Tables } from "../check/tables.ts";
import { gather } from "../model/gather.ts";
import { type Ordered, orderReadings, type Reading } from "./preferred.ts";
import { groupRows } from "./relations.ts";

/** The readings of one fact, the preferred one first. */
export type Fact<Row> = readonly [Ordered<Row>, ...Ordered<Row>[]];

/** The checked tables with what every calculation looks up: rows by id, and readings by fact. Knows no parameter. */
export interface Book {
  readonly tables: Tables;
  readonly cities: ReadonlyMap<string, City>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly indices: ReadonlyMap<string, Index>;
  readonly aliasesOfCity: ReadonlyMap<string, readonly Tables["city_aliases"][number][]>;
  readonly packages: ReadonlyMap<string, PolicyPackage>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly measuresOfCity: ReadonlyMap<string, readonly Measure[]>;
  readonly packagesOfCity: ReadonlyMap<string, readonly PolicyPackage[]>;
  readonly amounts: readonly Fact<Amount>[];
  readonly amountsOfMeasure: ReadonlyMap<string, readonly Fact<Amount>[]>;
  readonly indicators: readonly Fact<Indicator>[];
  readonly indicatorsOfCity: ReadonlyMap<string, readonly Fact<Indicator>[]>;
  readonly rankings: readonly Fact<Ranking>[];
  /** Market averages and PPP factors; the implied rates of newsrooms convert nothing. */
  readonly rates: readonly Fact<ExchangeRate>[];
}

const byId = <Row>(rows: readonly Row[], id: (row: Row) => string): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [id(row), row]));

const sorted = <Row>(rows: readonly Row[], key: (row: Row) => string): readonly Row[] =>
  rows.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));

/** The key columns of a fact without its source: rows that share them are readings of one fact. */
export const factKeys = {
  amounts: { measure_id: (row: Amount) => row.measure_id, item: (row: Amount) => row.item },
  indicators: {
    city_id: (row: Indicator) => row.city_id,
    indicator: (row: Indicator) => row.indicator,
    year: (row: Indicator) => String(row.year),
    boundary: (row: Indicator) => row.boundary,
  },
  rankings: {
    index_id: (row: Ranking) => row.index_id,
    edition: (row: Ranking) => row.edition,
    scope: (row: Ranking) => row.scope,
    city_id: (row: Ranking) => row.city_id,
  },
  exchange_rates: {
    currency: (row: ExchangeRate) => row.currency,
    year: (row: ExchangeRate) => String(row.year),
    kind: (row: ExchangeRate) => row.kind,
  },
} as const;

/** Whose readings are used before others, and whose amounts alone are used. */
export interface Sides {
  readonly prefer?: string | undefined;
  readonly as_reported_by?: string | undefined;
}

/** Looks up what the calculations need, once for all choices but those of sources; the order of the rows changes nothing. */
export function toBook(tables: Tables, { prefer, as_reported_by }: Sides = {}): Book {
  const sources = byId(tables.sources, (row) => row.source_id);
  const source = (sourceId: string) => sources.get(sourceId);
  const facts = <Row extends Reading>(rows: readonly Row[], keys: Readonly<Record<string, (row: Row) => string>>) =>
    groupRows(rows, keys).flatMap((group) => {
      const [first, ...rest] = orderReadings(group, source, prefer);
      return first === undefined ? [] : [[first, ...rest] as const satisfies Fact<Row>];
    });
  const packages = byId(tables.policy_packages, (row) => row.package_id);
  const cityOfMeasure = (row: Measure) => packages.get(row.package_id)?.city_id ?? "";
  const measures = sorted(tables.measures, (row) => row.measure_id);
  const isReported = (row: Amount) => as_reported_by === undefined || row.source_id === as_reported_by;
  const amounts = facts(tables.amounts.filter(isReported), factKeys.amounts);
  const indicators = facts(tables.indicators, factKeys.indicators);
  return {
    tables,
    cities: byId(
      sorted(tables.cities, (row) => row.city_id),
      (row) => row.city_id,
    ),
    sources,
    indices: byId(tables.indices, (row) => row.index_id),
    aliasesOfCity: gather(tables.city_aliases, (row) => row.city_id),
    packages,
    measures: byId(measures, (row) => row.measure_id),
    measuresOfCity: gather(measures, cityOfMeasure),
    packagesOfCity: gather(
      sorted(tables.policy_packages, (row) => row.package_id),
      (row) => row.city_id,
    ),
    amounts,
    amountsOfMeasure: gather(amounts, ([fact]) => fact.row.measure_id),
    indicators,
    indicatorsOfCity: gather(indicators, ([fact]) => fact.row.city_id),
    rankings: facts(tables.rankings, factKeys.rankings),
    rates: facts(
      tables.exchange_rates.filter((row) => row.kind !== "implied"),
      factKeys.exchange_rates,
    ),
  };
}
