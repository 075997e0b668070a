import { createHash } from "node:crypto";
import type { Table } from "../../check/define-table.ts";
import { tables } from "../../check/tables.ts";
import { toTableSchema } from "../../check/to-table-schema.ts";
import type { Derived } from "../../derive/derived.ts";
import { csvLine } from "../../text/csv-line.ts";
import { type Relation, rowsOf } from "../relation.ts";
import { toViewSchema } from "./view-schema.ts";

/** One table of a data package: its CSV file, and what the descriptor says of it. */
export interface Resource {
  readonly path: string;
  readonly text: string;
  readonly rows: number;
  readonly descriptor: object;
}

const declared: Readonly<Record<string, Table>> = tables;

const dialect = {
  $schema: "https://datapackage.org/profiles/2.0/tabledialect.json",
  header: true,
  delimiter: ",",
  lineTerminator: "\n",
  quoteChar: '"',
  doubleQuote: true,
};

/** The CSV of a table or view with its schema, dialect, size and hash. */
export function toResource(relation: Relation, derived: Derived): Resource {
  const { name, of, says, columns } = relation;
  const rows = rowsOf(relation, derived);
  const lines = [columns.map((column) => column.name), ...rows.map(({ cells }) => cells.map(relation.text))];
  const text = lines.map((cells) => csvLine(cells)).join("");
  const bytes = Buffer.from(text, "utf8");
  const path = `data/${of}s/${name}.csv`;
  const table = of === "table" ? declared[name] : undefined;
  return {
    path,
    text,
    rows: rows.length,
    descriptor: {
      name,
      type: "table",
      path,
      description: `${says.charAt(0).toUpperCase()}${says.slice(1)}.`,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      bytes: bytes.length,
      hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
      dialect,
      schema: table === undefined ? toViewSchema(relation) : toTableSchema(table),
    },
  };
}
