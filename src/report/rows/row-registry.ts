import type { Derived } from "../../derive/derived.ts";
import { rowSets } from "../../derive/row-sets.ts";
import type { PrintedRow, PrintedView } from "../../derive/views.ts";
import { formatList } from "../../text/format-list.ts";
import { meantOr } from "../../text/nearest.ts";
import { TemplateMistake, type TextPlace } from "../template-mistake.ts";

/** The sets of rows that a page can name: views, tables of the datasets, and those that its own blocks make. */
export interface RowRegistry {
  readonly names: () => readonly string[];
  readonly find: (name: string) => PrintedView | undefined;
  /** Names rows that a block of the page has made; a view or table keeps its name. */
  readonly add: (set: PrintedView) => void;
  /** The rows of a set that the page shows. */
  readonly rowsOf: (set: PrintedView, derived: Derived) => readonly PrintedRow[];
}

/** Opens the registry of a page; of rows that are about a city, it shows those of `cities` alone where they are given. */
export function openRows(cities: readonly string[] | undefined): RowRegistry {
  const own = new Map<string, PrintedView>();
  return {
    names: () => [...own.keys(), ...rowSets.keys()],
    find: (name) => own.get(name) ?? rowSets.get(name),
    add: (set) => {
      if (rowSets.has(set.name) || own.has(set.name)) {
        throw new TemplateMistake(`"${set.name}" is the name of other rows`, "Give the block another name.");
      }
      own.set(set.name, set);
    },
    rowsOf: (set, derived) =>
      set
        .print(derived)
        .filter(({ cityId }) => cities === undefined || cityId === undefined || cities.includes(cityId)),
  };
}

/** The set of a name that an author wrote. */
export function knownRows(name: string, rows: RowRegistry, at?: TextPlace): PrintedView {
  const set = rows.find(name);
  if (set !== undefined) return set;
  const known = rows.names();
  throw new TemplateMistake(
    `"${name}" is not a view or table`,
    meantOr(name, known, `Known are ${formatList(known)}.`),
    at,
  );
}
