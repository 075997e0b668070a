import type { TextTable } from "../../read/text-table.ts";
import type { Table } from "../define-table.ts";
import { tables as declared } from "../tables.ts";

/** What rows of all packs may be named, so that a reference can be mended. */
export interface KnownNames {
  /** The keys of each table that others name. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
  /** What each name of a city, in lower case, stands for. */
  readonly cities: ReadonlyMap<string, ReadonlySet<string>>;
}

export const foldName = (name: string): string => name.normalize("NFC").toLowerCase();

/** The cells of some columns, row by row, without blanks around them. */
function cellsOf(parts: readonly TextTable[], table: string, columns: readonly string[]): readonly string[][] {
  return parts
    .filter(({ name }) => name === table)
    .flatMap(({ header, records }) => {
      const names = header.map((name) => name.trim());
      const at = columns.map((name) => names.indexOf(name));
      return records.map(({ cells }) => at.map((index) => (cells[index] ?? "").trim()));
    });
}

function namesOfCities(parts: readonly TextTable[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  const named = [
    ...cellsOf(parts, "cities", ["name", "city_id"]),
    ...cellsOf(parts, "cities", ["name_local", "city_id"]),
    ...cellsOf(parts, "city_aliases", ["alias", "city_id"]),
  ];
  for (const [name = "", id = ""] of named) {
    if (name === "") continue;
    const ids = names.get(foldName(name)) ?? new Set();
    names.set(foldName(name), ids.add(id));
  }
  return names;
}

/** The names in all packs, sound or not: a name that could stand for something unknown is unsure. */
export function knownNames(parts: readonly TextTable[]): KnownNames {
  const ids = Object.values(declared).map(({ name, key: [id = ""] }: Table) => {
    const cells = cellsOf(parts, name, [id]);
    return [name, new Set(cells.map(([cell = ""]) => cell))] as const;
  });
  return { ids: new Map<string, ReadonlySet<string>>(ids), cities: namesOfCities(parts) };
}
