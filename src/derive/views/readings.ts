import type { Kind } from "../../check/column.ts";
import type { Table } from "../../check/define-table.ts";
import { tables } from "../../check/tables.ts";
import { naming, plain, whole } from "../columns.ts";
import type { CellKind, View } from "../view.ts";
import { cellOfReading, type ReadingRow, readingValues } from "./reading-row.ts";

const declared: Readonly<Record<string, Table>> = tables;

const kinds: Readonly<Partial<Record<Kind, CellKind>>> = { integer: "integer", year: "year", number: "number" };

/** Every value column that a reading of any table has, so that one view shows all of them. */
const valueColumns = Object.entries(readingValues).flatMap(([table, columns]) =>
  columns.map((name) => ({ name, column: declared[table]?.columns[name] })),
);

export const readings: View<ReadingRow> = {
  name: "readings",
  says: "one row a source's statement of a fact; the preferred one of each fact is used in calculations",
  key: ["table", "key", "source_id"],
  counts: false,
  cityOf: (row) => row.city?.city_id,
  columns: [
    plain("table", "the table of the fact", (row) => row.table),
    plain("key", "the fact: its key columns without the source", (row) => row.key),
    plain("source_id", "who states it", (row) => row.sourceId, naming("sources")),
    plain("preferred", "yes for the reading that is used", (row) => (row.preferred ? "yes" : "no")),
    plain("rule", "the first rule that tells it apart", (row) => row.rule),
    ...valueColumns.map(({ name, column }) =>
      plain<ReadingRow>(
        name,
        `value column ${name}${column === undefined ? "" : `: ${column.says}`}`,
        (row) => cellOfReading(row, name),
        {
          kind: (column && kinds[column.kind]) ?? "text",
          ...(column?.unit === undefined ? {} : { unit: column.unit }),
        },
      ),
    ),
    plain("note", "its note", (row) => row.note),
    plain("readings", "how many sources state the fact", (row) => row.readings, whole),
    plain("differs", "yes where their values differ", (row) => (row.differs ? "yes" : "no")),
  ],
};
