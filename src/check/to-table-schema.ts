import type { Column, Kind } from "./column.ts";
import type { Table } from "./define-table.ts";
import { slugForm } from "./parse-cell.ts";
import { tables } from "./tables.ts";

/** How Table Schema names a kind of column. A date of ours may be a year or a month, which its own dates may not. */
const types: Readonly<Record<Kind, object>> = {
  text: { type: "string" },
  slug: { type: "string" },
  word: { type: "string" },
  integer: { type: "integer" },
  year: { type: "year" },
  number: { type: "number" },
  date: { type: "string" },
  url: { type: "string", format: "uri" },
};

const dateForm = /^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/;

function patternOf({ kind, form }: Column<unknown>): RegExp | undefined {
  if (kind === "date") return dateForm;
  return kind === "slug" ? slugForm : form?.pattern;
}

function toField(name: string, column: Column<unknown>) {
  const { says, required, words, min, max, unit } = column;
  const pattern = patternOf(column);
  return {
    name,
    ...types[column.kind],
    description: says,
    ...(unit === undefined ? {} : { unit }),
    constraints: {
      required,
      ...(words === undefined ? {} : { enum: words }),
      ...(pattern === undefined ? {} : { pattern: pattern.source }),
      ...(min === undefined ? {} : { minimum: min }),
      ...(max === undefined ? {} : { maximum: max }),
    },
  };
}

const declared: Readonly<Record<string, Table>> = tables;

/** A table as Frictionless Table Schema, for editors and other programs that read CSV. */
export function toTableSchema({ name, says, key, columns }: Table): object {
  const foreignKeys = Object.entries(columns).flatMap(([column, { references: resource }]) => {
    if (resource === undefined) return [];
    const [id = ""] = declared[resource]?.key ?? [];
    return [{ fields: [column], reference: { resource, fields: [id] } }];
  });
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    name,
    description: `One row is ${says}.`,
    fields: Object.entries(columns).map(([column, one]) => toField(column, one)),
    primaryKey: key,
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
    missingValues: [""],
  };
}
