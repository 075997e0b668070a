import { isObject, listOf } from "./spec-mistake.ts";

/** The columns that rows have at a place of a spec; nothing where they cannot be told before it is drawn. */
export type Columns = ReadonlySet<string> | undefined;

type Transform = Readonly<Record<string, unknown>>;

const texts = (value: unknown): readonly string[] =>
  listOf(value).filter((one): one is string => typeof one === "string");

/** The names under `as`, or what they are where none is given. */
const as = (transform: Transform, otherwise: readonly string[]): readonly string[] => {
  const given = texts(transform["as"]);
  return [...given, ...otherwise.slice(given.length)];
};

/** The names that a list of operations makes. */
const made = (operations: unknown): readonly string[] =>
  listOf(operations).flatMap((one) => (isObject(one) ? texts(one["as"]) : []));

/** A pair of names, of which only the first must be given. */
const pair = (transform: Transform): readonly string[] => {
  const [first = "", second = `${first}_end`] = texts(transform["as"]);
  return [first, second];
};

/** One kind of transform: the fields that it reads, and the columns after it. */
interface Effect {
  readonly reads: (transform: Transform) => readonly unknown[];
  readonly adds?: (transform: Transform) => readonly string[];
  /** Set where only what it makes is left. */
  readonly leaves?: (transform: Transform) => readonly string[] | undefined;
}

const fieldsOf = (list: unknown): readonly unknown[] =>
  listOf(list).flatMap((one) => (isObject(one) ? [one["field"]] : []));

const grouped = (transform: Transform): readonly unknown[] => listOf(transform["groupby"]);

const fitted = (own: string, on: string): Effect => ({
  reads: (transform) => [transform[own], transform["on"], ...grouped(transform)],
  leaves: (transform) =>
    transform["params"] === true
      ? undefined
      : [...texts(transform["groupby"]), ...as(transform, [String(transform["on"]), String(transform[on])])],
});

/** By the name that only this kind has. The order matters where one has the names of another. */
const effects: Readonly<Record<string, Effect>> = {
  pivot: { reads: (one) => [one["pivot"], one["value"], ...grouped(one)], leaves: () => undefined },
  aggregate: {
    reads: (one) => [...fieldsOf(one["aggregate"]), ...grouped(one)],
    leaves: (one) => [...made(one["aggregate"]), ...texts(one["groupby"])],
  },
  joinaggregate: {
    reads: (one) => [...fieldsOf(one["joinaggregate"]), ...grouped(one)],
    adds: (one) => made(one["joinaggregate"]),
  },
  window: {
    reads: (one) => [...fieldsOf(one["window"]), ...fieldsOf(one["sort"]), ...grouped(one)],
    adds: (one) => made(one["window"]),
  },
  calculate: { reads: () => [], adds: (one) => texts(one["as"]) },
  bin: { reads: (one) => [one["field"]], adds: pair },
  timeUnit: { reads: (one) => [one["field"]], adds: pair },
  stack: { reads: (one) => [one["stack"], ...fieldsOf(one["sort"]), ...grouped(one)], adds: pair },
  fold: { reads: (one) => listOf(one["fold"]), adds: (one) => as(one, ["key", "value"]) },
  flatten: { reads: (one) => listOf(one["flatten"]), adds: (one) => texts(one["as"]) },
  impute: { reads: (one) => [one["impute"], one["key"], ...grouped(one)] },
  density: {
    reads: (one) => [one["density"], ...grouped(one)],
    leaves: (one) => [...as(one, ["value", "density"]), ...texts(one["groupby"])],
  },
  quantile: {
    reads: (one) => [one["quantile"], ...grouped(one)],
    leaves: (one) => [...as(one, ["prob", "value"]), ...texts(one["groupby"])],
  },
  regression: fitted("regression", "regression"),
  loess: fitted("loess", "loess"),
  lookup: {
    reads: (one) => [one["lookup"]],
    adds: (one) => [...texts(one["as"]), ...(isObject(one["from"]) ? texts(one["from"]["fields"]) : [])],
  },
  extent: { reads: (one) => [one["extent"]] },
};

/** The fields that a transform reads, where it is of a known kind. */
export function fieldsRead(transform: Transform): readonly string[] {
  const kind = Object.keys(effects).find((name) => name in transform);
  return texts((kind === undefined ? [] : effects[kind]?.reads(transform)) ?? []);
}

/** The columns after a transform. */
export function columnsAfter(transform: Transform, columns: Columns): Columns {
  const kind = Object.keys(effects).find((name) => name in transform);
  const effect = kind === undefined ? undefined : effects[kind];
  if (effect?.leaves !== undefined) {
    const left = effect.leaves(transform);
    return left === undefined ? undefined : new Set(left);
  }
  return columns === undefined ? undefined : new Set([...columns, ...(effect?.adds?.(transform) ?? [])]);
}
