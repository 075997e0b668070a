import type { Amount } from "../../check/tables/amounts.ts";
import type { Measure } from "../../check/tables/measures.ts";
import { type Book, toBook } from "../../derive/book.ts";
import { type CityMoney, cityMoneyOf } from "../../derive/commitments.ts";
import type { Derived } from "../../derive/derived.ts";
import type { Parameters } from "../../derive/parameters.ts";
import { ancestorsOf, type CountedNode } from "../../derive/parts.ts";
import type { Pot } from "../../derive/pots.ts";
import { gather } from "../../model/gather.ts";

/** Citywide sums of one measure in one currency, with what they come to where they count. */
export interface Whole {
  readonly measure: Measure;
  readonly currency: string;
  readonly cityId: string;
  readonly pots: readonly Pot[];
  /** What the calculation made of it; nothing where it does not count. */
  readonly node: CountedNode | undefined;
  /** How many measures contain it, counting or not. */
  readonly generation: number;
}

/** What the live sheets are made of: the rows of the calculation, each list in an order that no choice changes. */
export interface Material {
  readonly derived: Derived;
  readonly choices: Parameters;
  readonly book: Book;
  readonly money: readonly CityMoney[];
  readonly pots: readonly Pot[];
  readonly potsOfMeasure: ReadonlyMap<string, readonly Pot[]>;
  readonly wholes: readonly Whole[];
  /** The longest chain of measures that contain a measure with a citywide sum. */
  readonly depth: number;
}

/** A row of a calculation as a key of a map. */
export const pairKey = (a: string, b: string): string => `${a} ${b}`;

const currencyOf = (pot: Pot): string => pot.face.unit.currency;

const flatten = (node: CountedNode): readonly CountedNode[] => [node, ...node.parts.flatMap(flatten)];

function nodesOf(money: readonly CityMoney[]): ReadonlyMap<string, CountedNode> {
  const nodes = money.flatMap(({ byCurrency }) =>
    byCurrency.flatMap(({ currency, counted }) => counted.flatMap(flatten).map((node) => [currency, node] as const)),
  );
  return new Map(nodes.map(([currency, node]) => [pairKey(node.measure.measure_id, currency), node]));
}

function wholesOf(money: readonly CityMoney[], book: Book): readonly Whole[] {
  const nodes = nodesOf(money);
  return money.flatMap(({ city, pots }) =>
    [...gather(pots, (pot) => pairKey(pot.measure.measure_id, currencyOf(pot)))].flatMap(([key, own]) => {
      const [first] = own;
      if (first === undefined) return [];
      const { measure } = first;
      return [
        {
          measure,
          currency: currencyOf(first),
          cityId: city.city_id,
          pots: own,
          node: nodes.get(key),
          generation: ancestorsOf(measure, book).length,
        },
      ];
    }),
  );
}

/** Makes the calculation once more, step by step, as the live sheets show it. */
export function toMaterial(derived: Derived): Material {
  const { tables, parameters } = derived;
  const book = toBook(tables, parameters);
  const money = [...book.cities.values()].map((city) => cityMoneyOf(city, book, parameters));
  const pots = money.flatMap((one) => one.pots);
  const wholes = wholesOf(money, book);
  return {
    derived,
    choices: parameters,
    book,
    money,
    pots,
    potsOfMeasure: gather(pots, (pot) => pot.measure.measure_id),
    wholes,
    depth: Math.max(0, ...wholes.map(({ generation }) => generation)),
  };
}

/** The measures with a citywide sum, each once. */
export const measuresWithPots = ({ pots }: Material): readonly Measure[] => [
  ...new Map(pots.map(({ measure }) => [measure.measure_id, measure])).values(),
];

/** The nearest measure around this one with a sum in one of the states. */
export const nearestAround = (
  measure: Measure,
  states: readonly Pot["state"][],
  { book, potsOfMeasure }: Material,
): Measure | undefined => countAround(measure, states, { book, potsOfMeasure })[0];

/** The measures around this one with a sum in one of the states, the nearest first. */
export const countAround = (
  measure: Measure,
  states: readonly Pot["state"][],
  { book, potsOfMeasure }: Pick<Material, "book" | "potsOfMeasure">,
): readonly Measure[] =>
  ancestorsOf(measure, book).filter((one) =>
    potsOfMeasure.get(one.measure_id)?.some(({ state }) => states.includes(state)),
  );

/** How an amount is told from the others. */
export const amountKey = ({ measure_id, item, source_id }: Amount): string => `${measure_id}|${item}|${source_id}`;
