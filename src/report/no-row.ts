import { Drop, type FilterImplOptions, type Liquid, type Token } from "liquidjs";
import { cellText } from "../model/cell.ts";
import { formatList } from "../text/format-list.ts";
import { meantOr } from "../text/nearest.ts";
import { TemplateMistake, type TextPlace } from "./template-mistake.ts";

/** What find gives where it finds nothing: no value to a condition, and a mistake to whoever reads it. */
export class NoRow extends Drop {
  readonly #mistake: TemplateMistake;

  constructor(mistake: TemplateMistake) {
    super();
    this.#mistake = mistake;
  }

  override valueOf(): undefined {
    return undefined;
  }

  override liquidMethodMissing(): never {
    throw this.#mistake;
  }
}

/** Refuses what find has not found where a value is needed. */
export function refuseNoRow(value: unknown): void {
  if (value instanceof NoRow) value.liquidMethodMissing();
}

function placeOf({ input, begin }: Token): TextPlace {
  const before = input.slice(0, begin).split("\n");
  return { line: before.length, character: (before.at(-1)?.length ?? 0) + 1 };
}

const isCell = (value: unknown): value is string | number => typeof value === "string" || typeof value === "number";

const isRow = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Why no row of a list can have a value under a name; nothing where one could. */
function nowhere(list: unknown, name: string, at: TextPlace): TemplateMistake | undefined {
  const [first] = Array.isArray(list) ? list.filter(isRow) : [];
  if (first === undefined) {
    return new TemplateMistake("there are no rows to find one in", "Name a view or a table before the filter.", at);
  }
  const names = Object.keys(first);
  if (names.includes(name.split(/[.[]/)[0] ?? "")) return undefined;
  const hint = meantOr(name, names, `Its columns are ${formatList(names)}.`);
  return new TemplateMistake(`"${name}" is not a column of these rows`, hint, at);
}

/** That no row has a value under a name, with the nearest one that there is. */
function nothingFound(list: unknown, [name, wanted]: readonly [string, unknown], at: TextPlace): TemplateMistake {
  const rows = Array.isArray(list) ? list.filter(isRow) : [];
  const cells: readonly unknown[] = rows.map((row) => Reflect.get(row, name));
  const known = [...new Set(cells.filter(isCell).map(cellText))];
  const hint = meantOr(String(wanted), known, `There is ${formatList(known.toSorted(), 12)}.`);
  return new TemplateMistake(`no row has "${String(wanted)}" in ${name}`, hint, at);
}

/** The filter find of Liquid, which tells later what it has not found. */
export function findOrTell(liquid: Liquid): FilterImplOptions {
  const { find } = liquid.filters;
  if (typeof find !== "function") throw new Error("Liquid has no filter find");
  return function* findRow(this: ThisParameterType<typeof find>, list: unknown, name: unknown, wanted: unknown) {
    const at = placeOf(this.token);
    const mistake = nowhere(list, String(name), at);
    if (mistake !== undefined) return new NoRow(mistake);
    const rest = wanted === undefined ? [] : [wanted];
    const row: unknown = yield find.call(this, list, name, ...rest);
    return row ?? new NoRow(nothingFound(list, [String(name), wanted], at));
  };
}
