import type { Column } from "../check/column.ts";
import type { Table } from "../check/define-table.ts";
import { columnLetter } from "../model/problem.ts";
import { UserError } from "../model/user-error.ts";
import { formatList } from "../text/format-list.ts";
import { didYouMean, nearest } from "../text/nearest.ts";

/** A pair of an option such as City=ranked_as or certainty=list-order. */
export type Pair = readonly [string, string];

/** Where a column of ours comes from: a column of the foreign table. */
export interface Mapped {
  readonly name: string;
  readonly column: Column<unknown>;
  readonly foreign: string;
  readonly at: number;
  readonly letter: string;
}

/** Pairs of an option; a comma inside the first word of a pair belongs to it: "City, metro=ranked_as". */
export function toPairs(option: string, given: readonly string[]): readonly Pair[] {
  return given.flatMap((text) => {
    const pairs: Pair[] = [];
    let before = "";
    for (const part of text.split(",")) {
      const at = part.lastIndexOf("=");
      if (at < 0) before += `${part},`;
      else {
        pairs.push([(before + part.slice(0, at)).trim(), part.slice(at + 1).trim()]);
        before = "";
      }
    }
    if (before !== "" || pairs.some(([, value]) => value === ""))
      throw new UserError(`"${text}" is not a pair of words`, `Write ${option} with "one=other".`);
    return pairs;
  });
}

const loose = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_]+/g, "");

/** The place of a foreign column by its name as it is written, else by one that differs in case and blanks only. */
function findForeign(name: string, header: readonly string[]): number {
  const same = header.flatMap((one, at) => (one.trim() === name ? [at] : []));
  const found = same.length > 0 ? same : header.flatMap((one, at) => (loose(one) === loose(name) ? [at] : []));
  const [at] = found;
  if (found.length === 1 && at !== undefined) return at;
  const known = header.map((one) => one.trim());
  throw at === undefined
    ? new UserError(
        `the file has no column "${name}"`,
        `${didYouMean(name, known)}Its columns are ${formatList(known.map((one) => `"${one}"`))}.`,
      )
    : new UserError(`the file has ${found.length} columns "${name}"`, "Give each of them a name of its own.");
}

/** The declared column of a name; refuses one that the table does not have. */
export function knownColumn(name: string, { columns, name: table }: Table): Column<unknown> {
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (column !== undefined) return column;
  const known = Object.keys(columns);
  throw new UserError(
    `"${name}" is not a column of ${table}`,
    `${didYouMean(name, known)}The columns of ${table} are ${formatList(known)}.`,
  );
}

/** The columns of a foreign table that become ours: as the pairs say, and where both have the same name. */
export function toMapped(pairs: readonly Pair[], header: readonly string[], table: Table): readonly Mapped[] {
  const said = pairs.map(([foreign, name]): readonly [number, string] => {
    knownColumn(name, table);
    return [findForeign(foreign, header), name];
  });
  for (const [at, [, name]] of said.entries()) {
    if (said.findIndex(([, other]) => other === name) < at)
      throw new UserError(`two columns are mapped to "${name}"`, "Map one of them.");
  }
  const taken = new Set(said.map(([, name]) => name));
  const same = header.flatMap((foreign, at): (readonly [number, string])[] => {
    const name = foreign.trim();
    const free = !taken.has(name) && !said.some(([other]) => other === at);
    return free && Object.hasOwn(table.columns, name) && header.indexOf(foreign) === at ? [[at, name]] : [];
  });
  return [...said, ...same].map(([at, name]) => ({
    name,
    column: knownColumn(name, table),
    foreign: header[at] ?? "",
    at,
    letter: columnLetter(at),
  }));
}

/** A column of the foreign table that becomes nothing, with the column of ours that it may be. */
export interface Unmapped {
  readonly foreign: string;
  readonly meant: string | undefined;
}

/** The columns of a foreign table that become nothing. */
export function unmapped(header: readonly string[], mapped: readonly Mapped[], table: Table): readonly Unmapped[] {
  const free = Object.keys(table.columns).filter((name) => !mapped.some((one) => one.name === name));
  const left = header.filter((_, at) => !mapped.some((one) => one.at === at));
  return left.map((foreign) => {
    const near = nearest(loose(foreign), free.map(loose));
    return { foreign: foreign.trim(), meant: free.find((name) => loose(name) === near) };
  });
}
