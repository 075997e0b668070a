import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { type TableName, tables } from "../../src/check/tables.ts";
import { type Row, writeRows } from "./write-rows.ts";

/** How large a made-up workbook is. */
export interface Size {
  readonly cities: number;
  readonly measuresOfCity: number;
  readonly amountsOfMeasure: number;
  readonly rankingsOfCity: number;
}

/** Real countries, so that codes and currencies are known ones; what is said of their cities is made up. */
const countries = [
  { code: "CN", name: "China", currency: "CNY", perUsd: 7.2, latitude: 32, longitude: 112 },
  { code: "US", name: "United States", currency: "USD", perUsd: 1, latitude: 39, longitude: -98 },
  { code: "DE", name: "Germany", currency: "EUR", perUsd: 0.92, latitude: 51, longitude: 10 },
  { code: "IN", name: "India", currency: "INR", perUsd: 83.7, latitude: 22, longitude: 79 },
  { code: "BR", name: "Brazil", currency: "BRL", perUsd: 5.4, latitude: -13, longitude: -48 },
  { code: "FR", name: "France", currency: "EUR", perUsd: 0.92, latitude: 46.5, longitude: 2.5 },
  { code: "TR", name: "Turkey", currency: "TRY", perUsd: 32.8, latitude: 39, longitude: 33.5 },
  { code: "NG", name: "Nigeria", currency: "NGN", perUsd: 1478, latitude: 9.5, longitude: 8 },
] as const;

const categories = ["compute", "data", "models", "talent", "applications", "other"] as const;
const qualifiers = ["exact", "up-to", "at-least", "range"] as const;
const source = { source_id: "made-up-2025" };

function openDice(seed: number) {
  const generator = xoroshiro128plus(seed);
  const between = (low: number, high: number): number => uniformInt(generator, low, high);
  return { between, oneOf: <One>(all: readonly One[]): One => all[between(0, all.length - 1)] ?? never() };
}

function never(): never {
  throw new Error("an empty list has no element");
}

type Dice = ReturnType<typeof openDice>;

const cityId = (at: number): string => `city-${String(at).padStart(6, "0")}`;
const countryOf = (at: number) => countries[at % countries.length] ?? countries[0];

function* cityRows({ cities }: Size, dice: Dice): Iterable<Row> {
  for (let at = 0; at < cities; at += 1) {
    const { code, name, latitude, longitude } = countryOf(at);
    yield {
      city_id: cityId(at),
      name: `Madeup ${at}`,
      country_code: code,
      country: name,
      latitude: latitude + dice.between(-100, 100) / 100,
      longitude: longitude + dice.between(-100, 100) / 100,
      boundary: "municipality",
      ...source,
    };
  }
}

function* aliasRows({ cities }: Size): Iterable<Row> {
  for (let at = 0; at < cities; at += 1) yield { alias: `Madeup ${at}`, city_id: cityId(at), language: "en" };
}

function* indicatorRows({ cities }: Size, dice: Dice): Iterable<Row> {
  for (let at = 0; at < cities; at += 1) {
    const { currency, perUsd } = countryOf(at);
    const of = { city_id: cityId(at), boundary: "municipality", ...source, locator: "table 1" };
    const residents = dice.between(200_000, 20_000_000);
    yield { ...of, indicator: "population", year: 2024, value: residents, unit: "persons" };
    const gdp = Math.round(residents * dice.between(3_000, 60_000) * perUsd);
    yield { ...of, indicator: "gdp", year: 2024, value: gdp, unit: currency };
  }
}

const indexId = (at: number): string => `index-${String(at).padStart(2, "0")}`;

function* indexRows({ rankingsOfCity }: Size): Iterable<Row> {
  for (let at = 0; at < rankingsOfCity; at += 1)
    yield {
      index_id: indexId(at),
      title: `Made-up index ${at}`,
      publisher: "Nobody",
      topic: at === 0 ? "ai" : "innovation",
    };
}

function* editionRows({ rankingsOfCity, cities }: Size): Iterable<Row> {
  for (let at = 0; at < rankingsOfCity; at += 1)
    yield { index_id: indexId(at), edition: "2024", ranked_count: cities, unit_ranked: "city", ...source };
}

/** Each index ranks all cities; its order is that of the first turned by a step of its own. */
function* rankingRows({ rankingsOfCity, cities }: Size): Iterable<Row> {
  for (let at = 0; at < cities; at += 1)
    for (let index = 0; index < rankingsOfCity; index += 1)
      yield {
        index_id: indexId(index),
        edition: "2024",
        scope: "global",
        city_id: cityId(at),
        ...source,
        rank: ((at + index * 7) % cities) + 1,
        certainty: "stated",
        shared_unit: "no",
        locator: "the list",
      };
}

const packageId = (at: number): string => `${cityId(at)}-plan`;
const measureId = (at: number, number: number): string => `${cityId(at)}-m${number}`;

function* packageRows({ cities, measuresOfCity }: Size, dice: Dice): Iterable<Row> {
  for (let at = 0; at < cities; at += 1)
    yield {
      package_id: packageId(at),
      city_id: cityId(at),
      title: `AI plan of Madeup ${at}`,
      issuer: "City council",
      status: "in-force",
      announced_on: `${dice.between(2023, 2025)}-0${dice.between(1, 9)}-15`,
      effective_to: "2027",
      measures_stated: measuresOfCity,
      ...source,
      locator: "heading",
    };
}

function* measureRows({ cities, measuresOfCity }: Size, dice: Dice): Iterable<Row> {
  for (let at = 0; at < cities; at += 1)
    for (let number = 1; number <= measuresOfCity; number += 1)
      yield {
        measure_id: measureId(at, number),
        package_id: packageId(at),
        number,
        title: `Measure ${number}`,
        category: dice.oneOf(categories),
        instrument: "grant",
        level: "city",
        scope: "ai",
        payer: "public",
        purpose: "support",
        // Every third measure is a part of the first, which is a pot.
        part_of: number > 1 && number % 3 === 0 ? measureId(at, 1) : "",
        money: "named",
      };
}

function amountRow(of: { at: number; number: number; item: number }, dice: Dice): Row {
  const { at, number, item } = of;
  const { currency, perUsd } = countryOf(at);
  const isPot = item === 0 && number % 2 === 1;
  const unit = isPot ? Math.ceil(perUsd * 1_000_000) : Math.ceil(perUsd * 10_000);
  // The first measure holds the parts, so that it is never below them.
  const low = (isPot && number === 1 ? dice.between(500, 900) : dice.between(1, 99)) * unit;
  const qualifier = number === 1 ? "exact" : dice.oneOf(qualifiers);
  const ends = {
    exact: { low, high: low },
    "up-to": { high: low },
    "at-least": { low },
    range: { low, high: low + dice.between(1, 9) * unit },
  }[qualifier];
  return {
    measure_id: measureId(at, number),
    item: isPot ? "pot" : `cap-${item}`,
    ...source,
    basis: isPot ? "citywide" : "per-recipient",
    qualifier,
    ...ends,
    currency,
    period: isPot ? "per-year" : "unstated",
    certainty: "stated",
    locator: `measure ${number}`,
  };
}

function* amountRows({ cities, measuresOfCity, amountsOfMeasure }: Size, dice: Dice): Iterable<Row> {
  for (let at = 0; at < cities; at += 1)
    for (let number = 1; number <= measuresOfCity; number += 1)
      for (let item = 0; item < amountsOfMeasure; item += 1) yield amountRow({ at, number, item }, dice);
}

function* rateRows(): Iterable<Row> {
  const rates = new Map(countries.map(({ currency, perUsd }) => [currency, perUsd]));
  for (const [currency, perUsd] of rates)
    for (const year of [2024, 2025])
      for (const kind of ["market-average", "ppp"])
        yield { currency, year, kind, ...source, locator: "table 2", per_usd: perUsd };
}

const typeRows: readonly Row[] = [
  { indicator: "population", label: "Residents", unit: "persons", direction: "neither", format: "integer" },
  { indicator: "gdp", label: "Product", unit: "currency", direction: "higher", format: "integer" },
];

const sourceRows: readonly Row[] = [
  {
    ...source,
    title: "Made-up figures",
    publisher: "Nobody",
    published_on: "2025-06-01",
    language: "en",
    kind: "dataset",
  },
];

const settings = (pages: string): string => `format: 1
title: A made-up workbook
datasets:
  - datasets
pages: ${pages}
out: html
parameters:
  preset: city-money
  year: 2025
  lead_index: index-00
`;

/**
 * Writes a workbook whose figures are made up, into a folder: the same bytes for the same size. `pages` are the pages
 * as citybook.yaml names them.
 */
export function writeWorkbook(folder: string, size: Size, pages = "citybook:reports"): void {
  const fileOf = (name: string) => (part: number) => {
    const pack = join(folder, "datasets", part === 1 ? "made-up" : `made-up-${part}`);
    mkdirSync(pack, { recursive: true });
    return join(pack, `${name}.csv`);
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "citybook.yaml"), settings(pages));
  const rows: Readonly<Partial<Record<TableName, Iterable<Row>>>> = {
    cities: cityRows(size, openDice(1)),
    city_aliases: aliasRows(size),
    indicators: indicatorRows(size, openDice(2)),
    indicator_types: typeRows,
    indices: indexRows(size),
    index_editions: editionRows(size),
    rankings: rankingRows(size),
    policy_packages: packageRows(size, openDice(3)),
    measures: measureRows(size, openDice(4)),
    amounts: amountRows(size, openDice(5)),
    exchange_rates: rateRows(),
    sources: sourceRows,
  };
  for (const { name, columns } of Object.values(tables)) {
    const made = rows[name];
    if (made !== undefined) writeRows(fileOf(name), Object.keys(columns), { rows: made });
  }
}
