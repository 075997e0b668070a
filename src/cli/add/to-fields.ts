import { type TableName, tables } from "../../check/tables.ts";
import type { Field } from "./field.ts";
import { flagOf } from "./flags.ts";
import type { KnownRows } from "./known-rows.ts";
import { proposalsFor } from "./proposals.ts";

/** What a short name is made from, so that it is asked for after that. */
const before = ["title", "label", "name", "number", "statement"];

/** The columns of a table in the order in which they are asked for: the row's own id after what it is made from. */
export function askedOrder(table: TableName): readonly string[] {
  const names = Object.keys(tables[table].columns);
  const [id = "", ...more] = tables[table].key;
  const own = more.length === 0;
  const after = names.filter((name) => before.includes(name)).at(-1);
  if (!own || after === undefined) return names;
  return names.filter((name) => name !== id).flatMap((name) => (name === after ? [name, id] : [name]));
}

/** An id of the row's own is new. */
function isNew(table: TableName, id: string, known: KnownRows): NonNullable<Field["fault"]> {
  return (text) => {
    const row = known.find(table, { [id]: text });
    if (row === undefined) return undefined;
    const message = `"${text}" is in ${table} already: ${row.file}:${row.line}`;
    return { message, hint: "Choose another id, or change the row there." };
  };
}

/** The fields of a row, from the declaration of its table. */
export function toFields(table: TableName, known: KnownRows): readonly Field[] {
  const declared = tables[table];
  const proposals = proposalsFor(table, known);
  const columns = new Map(Object.entries(declared.columns));
  return askedOrder(table).flatMap((name): Field[] => {
    const column = columns.get(name);
    if (column === undefined) return [];
    const target = column.references;
    const ids = target === undefined ? {} : { known: known.ids(target) };
    const own = declared.key.length === 1 && declared.key[0] === name ? { fault: isNew(table, name, known) } : {};
    return [{ name, flag: flagOf(name, declared), column, ...ids, ...own, ...proposals[name] }];
  });
}
