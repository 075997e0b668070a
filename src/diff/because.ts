import { tables as declared, type Tables } from "../check/tables.ts";
import { factsIn } from "../model/facts.ts";
import type { FactTrace, Trace } from "../model/figure.ts";
import type { FactChange } from "./fact-changes.ts";
import type { ShownFigure } from "./shown-figures.ts";

/** Finds the changed rows behind a changed figure. */
export type Because = (old: ShownFigure | undefined, fresh: ShownFigure | undefined) => readonly FactChange[];

/** The name of the very row that a trace names: its key with the source and the place that the table's key asks for. */
function rowName({ table, key, sourceId, locator }: FactTrace): string {
  const wanted = Object.entries(declared).find(([name]) => name === table)?.[1].key ?? [];
  const rest = { source_id: sourceId, locator };
  const more = Object.entries(rest).flatMap(([name, value]) =>
    wanted.some((one) => one === name) && !key.includes(`${name}=`) ? [`${name}=${value}`] : [],
  );
  return `${table} ${[key, ...more].join(";")}`;
}

const valueIn = (key: string, name: string): string | undefined =>
  key
    .split(";")
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** The rows that say how a fact counts: its measure and package, its index and edition, and its source. */
function around({ table, key, sourceId }: FactTrace, sides: readonly Tables[]): readonly string[] {
  const found = [`sources source_id=${sourceId}`];
  const [measure, index, edition] = ["measure_id", "index_id", "edition"].map((name) => valueIn(key, name));
  if (table === "amounts" && measure !== undefined) {
    found.push(`measures measure_id=${measure}`);
    for (const { measures } of sides) {
      const row = measures.find((one) => one.measure_id === measure);
      if (row !== undefined) found.push(`policy_packages package_id=${row.package_id}`);
    }
  }
  if (index !== undefined)
    found.push(`indices index_id=${index}`, `index_editions index_id=${index};edition=${edition}`);
  return found;
}

const money: readonly string[] = ["amounts", "measures", "policy_packages", "indicators", "cities"];
const places: readonly string[] = ["rankings"];

/** The tables whose rows a figure of a view can rest on, where no trace names one. */
const tablesOf = (view: ShownFigure["view"]): readonly string[] =>
  view === "standings" ? places : view === "comparison" ? [...money, ...places] : money;

const factsOf = (trace: Trace | undefined): readonly FactTrace[] => (trace === undefined ? [] : factsIn(trace));

/** What can change in a row without any figure moving. */
const wordsOnly = new Set(
  "note title title_local locator publisher url language recipient number statement issuer ranked_as".split(" "),
);

const canMove = ({ kind, columns }: FactChange): boolean =>
  kind !== "changed" || columns.some(({ name }) => !wordsOnly.has(name));

/**
 * The changed rows behind a changed figure: those that its calculation used on either side and those that say how
 * these count, else the changed rows of its city that such a figure rests on.
 */
export function becauseOf(changes: readonly FactChange[], sides: readonly Tables[]): Because {
  const moving = changes.filter(canMove);
  const byName = new Map(moving.map((one) => [`${one.table} ${one.key}`, one]));
  const named = (names: readonly string[]) =>
    [...new Set(names)].flatMap((name) => {
      const change = byName.get(name);
      return change === undefined ? [] : [change];
    });
  const isNew = ({ table, kind }: FactChange) => table === "sources" && kind !== "changed";
  return (old, fresh) => {
    const facts = [...factsOf(old?.trace), ...factsOf(fresh?.trace)];
    const direct = named(facts.map(rowName));
    const beside = named(facts.flatMap((fact) => around(fact, sides))).filter((one) => !isNew(one));
    const found = [...new Set([...direct, ...beside.filter(({ kind }) => kind === "changed" || direct.length === 0)])];
    const either = fresh ?? old;
    if (found.length > 0 || either === undefined) return found;
    const usable = tablesOf(either.view);
    return moving.filter(({ city, table }) => city === either.city && usable.includes(table));
  };
}
