import { plain } from "../columns.ts";
import type { View } from "../view.ts";
import { type ReadingRow, readingValues } from "./reading-row.ts";

/** Every value column that a reading of any table has, so that one view shows all of them. */
const valueColumns = Object.values(readingValues).flat();

export const readings: View<ReadingRow> = {
  name: "readings",
  says: "one row a source's statement of a fact; the preferred one of each fact is used in calculations",
  cityOf: (row) => row.city?.city_id,
  columns: [
    plain("table", "the table of the fact", (row) => row.table),
    plain("key", "the fact: its key columns without the source", (row) => row.key),
    plain("source_id", "who states it", (row) => row.sourceId),
    plain("preferred", "yes for the reading that is used", (row) => (row.preferred ? "yes" : "no")),
    plain("rule", "the first rule that tells it apart", (row) => row.rule),
    ...valueColumns.map((column) =>
      plain<ReadingRow>(
        column,
        `value column ${column}`,
        (row) => row.values.find((one) => one.column === column)?.cell,
      ),
    ),
    plain("note", "its note", (row) => row.note),
    plain("readings", "how many sources state the fact", (row) => row.readings),
    plain("differs", "yes where their values differ", (row) => (row.differs ? "yes" : "no")),
  ],
};
