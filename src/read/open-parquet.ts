import { type FileMetaData, parquetMetadata, parquetRead, type SchemaElement } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { type Problem, problem } from "../model/problem.ts";
import { formatNumber } from "../text/format-number.ts";
import type { Parquet } from "./parquet.ts";
import { asKept, cellText, parsers, scaleOf } from "./parquet-cell.ts";
import type { TextRecord } from "./text-table.ts";

/** What a file may hold; tables of more rows belong into a database that is asked for their sums. */
const most = { rows: 2_000_000, unpacked: 1_000_000_000, columns: 500 };

const rollUp = "Add the rows up in an amounts.sql beside it, which reads the file where it lies.";

const unreadable = (file: string, message: string, hint: string): Problem =>
  problem("unreadable-parquet", { place: { file }, message, hint });

const saveAgain = "Write the file again with the program that made it: a flat table, not encrypted.";

function oversized(file: string, { num_rows, row_groups }: FileMetaData): Problem | undefined {
  const rows = Number(num_rows);
  const bytes = row_groups.reduce((sum, { total_byte_size }) => sum + Number(total_byte_size), 0);
  const refuse = (message: string) => problem("oversized-file", { place: { file }, message, hint: rollUp });
  if (rows > most.rows)
    return refuse(`the file has ${formatNumber(rows)} rows, and may have ${formatNumber(most.rows)}`);
  if (bytes > most.unpacked) return refuse(`the file unpacks to more than ${most.unpacked / 1_000_000} MB`);
  return undefined;
}

/** The columns of a flat table; nothing where a column holds lists or records. */
function flatColumns({ schema }: FileMetaData): readonly SchemaElement[] | undefined {
  const [, ...columns] = schema;
  const isFlat = columns.every(
    ({ num_children, repetition_type }) => num_children === undefined && repetition_type !== "REPEATED",
  );
  return isFlat && columns.length <= most.columns ? columns : undefined;
}

async function rowsOf(file: ArrayBuffer, metadata: FileMetaData): Promise<readonly (readonly unknown[])[]> {
  const kept = { ...metadata, schema: metadata.schema.map(asKept) };
  let rows: readonly (readonly unknown[])[] = [];
  await parquetRead({
    file,
    metadata: kept,
    compressors,
    parsers,
    utf8: false,
    rowFormat: "array",
    onComplete: (read) => {
      rows = read;
    },
  });
  return rows;
}

function toRecords(
  rows: readonly (readonly unknown[])[],
  columns: readonly SchemaElement[],
  file: string,
): readonly TextRecord[] | Problem {
  const scales = columns.map(scaleOf);
  const records: TextRecord[] = [];
  for (const [at, row] of rows.entries()) {
    const cells = scales.map((scale, column) => cellText(row[column], scale));
    const wrong = cells.indexOf(undefined);
    if (wrong >= 0) {
      return problem("unreadable-parquet", {
        place: { file, line: at + 1 },
        column: { name: columns[wrong]?.name ?? "", letter: "" },
        message: "the cell holds neither text nor a number",
        hint: "Write the column as text, whole numbers, decimals, doubles or dates.",
      });
    }
    records.push({ line: at + 1, cells: cells.map((cell) => cell ?? "") });
  }
  return records;
}

/** Opens a Parquet file that is a flat table: decimals and whole numbers with every digit, days in ISO form. */
export async function openParquet(bytes: Uint8Array, file: string): Promise<Parquet> {
  const buffer = new Uint8Array(bytes).buffer;
  try {
    const metadata = parquetMetadata(buffer, { geoparquet: false });
    const large = oversized(file, metadata);
    if (large !== undefined) return large;
    const columns = flatColumns(metadata);
    if (columns === undefined)
      return unreadable(
        file,
        "a column holds lists or records, not plain values",
        "Write one plain value in each cell.",
      );
    const records = toRecords(await rowsOf(buffer, metadata), columns, file);
    return "code" in records ? records : { header: columns.map(({ name }) => name), records };
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return unreadable(file, `the file is damaged, or is no Parquet file: ${cause.message}`, saveAgain);
  }
}
