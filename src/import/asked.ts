import type { Table } from "../check/define-table.ts";
import { tables as declared, type Tables } from "../check/tables.ts";
import { UserError } from "../model/user-error.ts";
import { formatList } from "../text/format-list.ts";
import { didYouMean } from "../text/nearest.ts";
import { type Pair, toPairs } from "./column-map.ts";
import type { CellReading } from "./convert-cell.ts";
import type { Memory, Remembered } from "./memory.ts";

/** What a person says on the command line of an import. */
export interface ImportWords {
  readonly table?: string;
  readonly map?: readonly string[];
  readonly set?: readonly string[];
  readonly index?: string;
  readonly edition?: string;
  readonly scope?: string;
  readonly source?: string;
  readonly confirm?: readonly string[];
  readonly decimal?: "point" | "comma";
  readonly empty?: readonly string[];
  readonly as?: string;
}

/** What is asked of an import, the words of the command laid over what the pack remembers. */
export interface Asked {
  readonly table: Table;
  readonly map: readonly Pair[];
  readonly constants: Readonly<Record<string, string>>;
  readonly reading: CellReading;
  readonly confirmed: Readonly<Record<string, readonly string[]>>;
}

/** The table that a word names. */
export function knownTable(name: string | undefined): Asked["table"] {
  const known = Object.keys(declared);
  const table = Object.entries(declared).find(([one]) => one === name)?.[1];
  if (table !== undefined) return table;
  throw name === undefined
    ? new UserError("which table gets the rows was not said", `Add --table with one of ${formatList(known)}.`)
    : new UserError(`"${name}" is not a table`, `${didYouMean(name, known)}The tables are ${formatList(known)}.`);
}

/** The refusal of a name that nothing is remembered under. */
export function notRemembered(name: string, known: readonly string[]): UserError {
  const list = known.length === 0 ? "Nothing is remembered yet" : `Remembered are ${formatList(known)}`;
  return new UserError(
    `"${name}" is not remembered beside a pack`,
    `${didYouMean(name, known)}${list}; a new one needs --table and --map.`,
  );
}

/** What the pack remembers under a name; a name that was given must be there, or be new with all that is needed. */
export function recall(memory: Memory, name: string, { table, map, as }: ImportWords): Remembered | undefined {
  const found = Object.hasOwn(memory, name) ? memory[name] : undefined;
  if (found !== undefined || as === undefined || (table !== undefined && map !== undefined)) return found;
  throw notRemembered(as, Object.keys(memory));
}

function short({ index, edition, scope, source }: ImportWords): readonly Pair[] {
  const given = { index_id: index, edition, scope, source_id: source };
  return Object.entries(given).flatMap(([name, value]): Pair[] => (value === undefined ? [] : [[name, value]]));
}

/** Lays the words of a command over what is remembered. */
export function toAsked(words: ImportWords, remembered: Remembered | undefined): Asked {
  const table = knownTable(words.table ?? remembered?.table);
  const map = toPairs("--map", words.map ?? []);
  const ours = new Set(map.map(([, name]) => name));
  const kept = Object.entries(remembered?.map ?? {}).filter(([, name]) => !ours.has(name));
  const set = Object.fromEntries([...toPairs("--set", words.set ?? []), ...short(words)]);
  const constants = Object.entries({ ...remembered?.set, ...set }).filter(([name]) => !ours.has(name));
  const confirmed = toPairs("--confirm", words.confirm ?? []).map(([name, ids]) => [name, ids.split("+")] as const);
  return {
    table,
    map: [...kept, ...map],
    constants: Object.fromEntries(constants),
    reading: { decimal: words.decimal ?? remembered?.decimal, empty: words.empty ?? remembered?.empty ?? [] },
    confirmed: { ...remembered?.confirmed, ...Object.fromEntries(confirmed) },
  };
}

/** Refuses a confirmation of a name that the file does not have, or for a city that no table has. */
export function knownConfirmations(
  words: ImportWords,
  names: readonly string[],
  { cities }: Pick<Tables, "cities">,
): void {
  const ids = cities.map(({ city_id }) => city_id);
  for (const [name, value] of toPairs("--confirm", words.confirm ?? [])) {
    if (!names.includes(name))
      throw new UserError(
        `no line of the file names "${name}"`,
        `${didYouMean(name, names)}Write it as the file does.`,
      );
    const wrong = value.split("+").find((id) => !ids.includes(id));
    if (wrong !== undefined)
      throw new UserError(
        `"${wrong}" is not a city`,
        `${didYouMean(wrong, ids)}Write --confirm "name=city_id"; citybook table cities lists the ids.`,
      );
  }
}
