import type { Amount } from "../check/tables/amounts.ts";
import type { TableName } from "../check/tables.ts";
import type { Cell } from "../model/cell.ts";
import { toDecimal } from "../model/exact.ts";
import type { Place } from "../model/problem.ts";
import { type Book, type Fact, factKeys } from "./book.ts";
import { type ReadingRow, readingValues, valuesOfReading } from "./views/reading-row.ts";

interface Facts<Row> {
  readonly table: TableName;
  readonly facts: readonly Fact<Row>[];
  readonly keys: Readonly<Record<string, (row: Row) => string>>;
  readonly values: readonly (keyof Row & string)[];
  readonly cityId: (row: Row) => string | undefined;
}

interface Stated {
  readonly source_id: string;
  readonly locator?: string | undefined;
  readonly note?: string | undefined;
  readonly at: Place;
}

const textOf = (cell: Cell): string => (typeof cell === "object" ? toDecimal(cell, 30) : String(cell ?? ""));

/** Whether two of the readings state different values; an empty cell states nothing, so it contradicts nothing. */
export function contradict(all: readonly Pick<ReadingRow, "columns" | "row">[]): boolean {
  const first = new Map<string, string>();
  return all.flatMap(valuesOfReading).some(({ column, cell }) => {
    const text = textOf(cell);
    const before = first.get(column) ?? text;
    if (text !== "") first.set(column, before);
    return text !== "" && text !== before;
  });
}

function rowsOf<Row extends Stated>(
  { table, facts, keys, values, cityId }: Facts<Row>,
  book: Book,
): readonly ReadingRow[] {
  const named = Object.entries(keys).map(([name, key], at) => ({ before: `${at === 0 ? "" : ";"}${name}=`, key }));
  const keyOf = (row: Row) => named.reduce((text, { before, key }) => text + before + key(row), "");
  const rowOf = (fact: Fact<Row>, differs: boolean): readonly ReadingRow[] =>
    fact.map(({ row, preferred, rule }) => ({
      table,
      key: keyOf(row),
      city: book.cities.get(cityId(row) ?? ""),
      sourceId: row.source_id,
      locator: row.locator ?? "",
      preferred,
      rule,
      columns: values,
      row,
      note: row.note ?? "",
      readings: fact.length,
      differs,
      at: row.at,
    }));
  return facts.flatMap((fact) =>
    rowOf(fact, fact.length > 1 && contradict(fact.map(({ row }) => ({ columns: values, row })))),
  );
}

/** Every reading of every fact, the preferred one of each first, with the rule that placed it. */
export function readingsOf(book: Book): readonly ReadingRow[] {
  const { amounts, indicators, rankings, exchange_rates: rates } = readingValues;
  const cityOfMeasure = (measureId: string) =>
    book.packages.get(book.measures.get(measureId)?.package_id ?? "")?.city_id;
  const ofAmounts: Facts<Amount> = {
    table: "amounts",
    facts: book.amounts,
    keys: factKeys.amounts,
    values: amounts,
    cityId: (row) => cityOfMeasure(row.measure_id),
  };
  const byCity = { cityId: (row: { readonly city_id: string }) => row.city_id };
  return [
    ...rowsOf(ofAmounts, book),
    ...rowsOf(
      { table: "indicators", facts: book.indicators, keys: factKeys.indicators, values: indicators, ...byCity },
      book,
    ),
    ...rowsOf({ table: "rankings", facts: book.rankings, keys: factKeys.rankings, values: rankings, ...byCity }, book),
    ...rowsOf(
      {
        table: "exchange_rates",
        facts: book.rates,
        keys: factKeys.exchange_rates,
        values: rates,
        cityId: () => undefined,
      },
      book,
    ),
  ];
}
