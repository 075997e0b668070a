import { asDeclared, atLevels, hasErrors, type Leveling } from "../model/leveling.ts";
import type { Problem } from "../model/problem.ts";
import { remembered } from "../model/remember.ts";
import type { TextTables } from "../read/read-datasets.ts";
import type { TextTable } from "../read/text-table.ts";
import { checkHeader } from "./check-header.ts";
import { checkKeys } from "./check-keys.ts";
import { checkReferences } from "./check-references.ts";
import { type CheckedRow, checkRows } from "./check-rows.ts";
import type { Table } from "./define-table.ts";
import { toLayout } from "./layout.ts";
import { type Pack, packsOf } from "./packs.ts";
import { notAt, readWhole } from "./read-whole.ts";
import { rules } from "./rules.ts";
import { sortProblems } from "./sort-problems.ts";
import { tables as declared, type TableName, type Tables } from "./tables.ts";

/** The checked tables, or nothing where a problem is an error; warnings and notes travel with them. */
export interface Checked {
  readonly tables: Tables | undefined;
  readonly problems: readonly Problem[];
  /** What was read, for whoever wants to know what a report was built from. */
  readonly packs: readonly Pack[];
}

/** What a check is told from outside, so that the same input gives the same problems. */
interface Surroundings {
  /** When it is made, as an ISO date. */
  readonly today?: string | undefined;
  /** The levels of problems; as declared where it is not given. */
  readonly leveling?: Leveling | undefined;
}

interface CheckedTable {
  readonly table: Table;
  readonly rows: readonly CheckedRow[];
  readonly problems: readonly Problem[];
}

const names = Object.keys(declared).filter((name): name is TableName => Object.hasOwn(declared, name));

/** Checks one table by itself; of the same parts it is checked once. */
const checkTable = remembered((table: Table, ...parts: readonly TextTable[]): CheckedTable => {
  const read = parts.map((part) => checkRows(part, table));
  const unique = checkKeys(
    read.flatMap(({ rows }) => rows),
    table,
    toLayout(parts),
  );
  const problems = [
    ...parts.flatMap((part) => checkHeader(part, table)),
    ...read.flatMap((rows) => rows.problems),
    ...unique.problems,
  ];
  return { table, rows: unique.rows, problems };
});

/** What other tables may name of a table: the ids of its rows. */
const idsOf = remembered(({ table, rows }: CheckedTable): ReadonlySet<string> => {
  const [id = ""] = table.key;
  return new Set(rows.map(({ row }) => String(row[id] ?? "")));
});

const soundRows = remembered(({ rows }: CheckedTable) => rows.flatMap(({ row, sound }) => (sound ? [row] : [])));

function aliasesOf(rows: readonly CheckedRow[]): ReadonlyMap<string, readonly string[]> {
  const aliases = new Map<string, string[]>();
  for (const { row } of rows) {
    const alias = String(row["alias"]);
    aliases.set(alias, [...(aliases.get(alias) ?? []), String(row["city_id"])]);
  }
  return aliases;
}

/**
 * The rows become typed here, and only here: every cell of a sound row was parsed by its declared column. Tables in the
 * order of their names; where none has changed they are the same object, for whatever remembers what follows from it.
 */
const toTables = remembered(
  (...checked: readonly CheckedTable[]): Tables =>
    Object.fromEntries(checked.map((one, at) => [names[at], soundRows(one)])) as { [Name in TableName]: never[] },
);

/** Checks text tables against their declarations and rules. Corrects nothing; tells all problems in one run, at their levels. */
export function checkTables(
  { tables: read, problems: found }: TextTables,
  { today, leveling = asDeclared }: Surroundings = {},
): Checked {
  const layout = toLayout(read);
  const unread = atLevels(found, leveling);
  const checked = new Map(
    names.map((name) => [name, checkTable(declared[name], ...read.filter((part) => part.name === name))] as const),
  );
  const all = [...checked.values()];
  const ids = new Map([...checked].map(([name, table]) => [name, idsOf(table)]));
  const aliases = aliasesOf(checked.get("city_aliases")?.rows ?? []);
  const isRead = readWhole(unread);
  const isWhole = (name: TableName) => isRead(name) && (checked.get(name)?.rows.every(({ sound }) => sound) ?? true);
  const tables = toTables(...all);
  const judged = [
    ...all.flatMap((one) => one.problems).filter(notAt(unread)),
    ...all.flatMap(({ rows, table }) => checkReferences(rows, table, { ids, aliases, layout })),
    ...rules.flatMap((rule) => rule(tables, layout, { isWhole, today })),
  ];
  const problems = sortProblems([...unread, ...atLevels(judged, leveling)]);
  return {
    tables: hasErrors(problems) ? undefined : tables,
    problems,
    packs: packsOf(
      read,
      all.flatMap(({ rows }) => rows),
    ),
  };
}
