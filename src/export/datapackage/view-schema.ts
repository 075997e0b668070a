import type { Table } from "../../check/define-table.ts";
import { tables } from "../../check/tables.ts";
import type { Relation, RelationColumn } from "../relation.ts";

const declared: Readonly<Record<string, Table>> = tables;

const types = { text: "string", integer: "integer", year: "year", number: "number" } as const;

/** What stands in a cell of numbers that is none. */
const noNumbers = [
  { value: "", label: "does not apply, or nothing is known" },
  { value: "unknown", label: "there is a number, and no source says how large it is at most" },
];

const toField =
  (key: readonly string[]) =>
  ({ name, says, kind, unit }: RelationColumn) => ({
    name,
    type: types[kind],
    description: says,
    ...(unit === undefined ? {} : { unit }),
    ...(kind === "number" ? { missingValues: noNumbers } : {}),
    constraints: { required: key.includes(name) },
  });

/** A view as Frictionless Table Schema; its references lead to the tables of the same package. */
export function toViewSchema({ name, says, key = [], columns }: Relation): object {
  const foreignKeys = columns.flatMap(({ name: column, references: resource }) => {
    const [id] = (resource === undefined ? undefined : declared[resource])?.key ?? [];
    return id === undefined ? [] : [{ fields: [column], reference: { resource, fields: [id] } }];
  });
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    name,
    description: says,
    fields: columns.map(toField(key)),
    ...(key.length === 0 ? {} : { primaryKey: key }),
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
    missingValues: [""],
  };
}
