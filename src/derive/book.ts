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
import { remembered } from "../model/remember.ts";
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

type Find = (sourceId: string) => Source | undefined;

function toFact<Row extends Reading>(rows: readonly Row[], source: Find, prefer?: string): readonly Fact<Row>[] {
  const [first, ...rest] = orderReadings(rows, source, prefer);
  return first === undefined ? [] : [[first, ...rest]];
}

const finding = (sources: readonly Source[]): Find => {
  const found = byId(sources, (row) => row.source_id);
  return (sourceId) => found.get(sourceId);
};

/** The facts of a table with its readings in the shipped order: the same for all choices, so it is remembered. */
const factsBy = <Row extends Reading>(keys: Readonly<Record<string, (row: Row) => string>>) =>
  remembered((rows: readonly Row[], sources: readonly Source[]): readonly Fact<Row>[] => {
    const source = finding(sources);
    return groupRows(rows, keys).flatMap((group) => toFact(group, source));
  });

const shippedFacts = {
  amounts: factsBy(factKeys.amounts),
  indicators: factsBy(factKeys.indicators),
  rankings: factsBy(factKeys.rankings),
  exchange_rates: factsBy(factKeys.exchange_rates),
};

/** Market averages and PPP factors. */
const converting = remembered((rows: Tables["exchange_rates"]) => rows.filter((row) => row.kind !== "implied"));

/** The facts with the readings of the preferred source first. */
function preferring<Row extends Reading>(
  facts: readonly Fact<Row>[],
  source: Find,
  prefer: string | undefined,
): readonly Fact<Row>[] {
  const states = (fact: Fact<Row>) => fact.length > 1 && fact.some(({ row }) => row.source_id === prefer);
  if (prefer === undefined || !facts.some(states)) return facts;
  const rowsOf = (fact: Fact<Row>) => fact.map(({ row }) => row);
  return facts.flatMap((fact) => (states(fact) ? toFact(rowsOf(fact), source, prefer) : [fact]));
}

/** Whose readings are used before others, and whose amounts alone are used. */
export interface Sides {
  readonly prefer?: string | undefined;
  readonly as_reported_by?: string | undefined;
}

const citiesById = remembered((rows: Tables["cities"]) =>
  byId(
    sorted(rows, (row) => row.city_id),
    (row) => row.city_id,
  ),
);
const indicesById = remembered((rows: Tables["indices"]) => byId(rows, (row) => row.index_id));

/** What is looked up whatever the choices are. */
const lookups = remembered((tables: Tables) => {
  const packages = byId(tables.policy_packages, (row) => row.package_id);
  const cityOfMeasure = (row: Measure) => packages.get(row.package_id)?.city_id ?? "";
  const measures = sorted(tables.measures, (row) => row.measure_id);
  return {
    tables,
    cities: citiesById(tables.cities),
    sources: byId(tables.sources, (row) => row.source_id),
    indices: indicesById(tables.indices),
    aliasesOfCity: gather(tables.city_aliases, (row) => row.city_id),
    packages,
    measures: byId(measures, (row) => row.measure_id),
    measuresOfCity: gather(measures, cityOfMeasure),
    packagesOfCity: gather(
      sorted(tables.policy_packages, (row) => row.package_id),
      (row) => row.city_id,
    ),
  };
});

const amountsByMeasure = remembered((amounts: Book["amounts"]) => gather(amounts, ([fact]) => fact.row.measure_id));
const indicatorsByCity = remembered((indicators: Book["indicators"]) =>
  gather(indicators, ([fact]) => fact.row.city_id),
);

/** Looks up what the calculations need, once for all choices but those of sources; the order of the rows changes nothing. */
export function toBook(tables: Tables, { prefer, as_reported_by }: Sides = {}): Book {
  const found = lookups(tables);
  const source = (sourceId: string) => found.sources.get(sourceId);
  const facts = <Row extends Reading>(shipped: readonly Fact<Row>[]) => preferring(shipped, source, prefer);
  const isReported = (row: Amount) => as_reported_by === undefined || row.source_id === as_reported_by;
  const reported = as_reported_by === undefined ? tables.amounts : tables.amounts.filter(isReported);
  const { sources } = tables;
  const amounts = facts(shippedFacts.amounts(reported, sources));
  const indicators = facts(shippedFacts.indicators(tables.indicators, sources));
  return {
    ...found,
    amounts,
    amountsOfMeasure: amountsByMeasure(amounts),
    indicators,
    indicatorsOfCity: indicatorsByCity(indicators),
    rankings: facts(shippedFacts.rankings(tables.rankings, sources)),
    rates: facts(shippedFacts.exchange_rates(converting(tables.exchange_rates), sources)),
  };
}
