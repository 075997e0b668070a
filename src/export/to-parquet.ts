import type { CellKind } from "../derive/view.ts";
import { type Cell, cellText } from "../model/cell.ts";
import { toNumber } from "../model/exact.ts";
import type { Relation } from "./relation.ts";

/** What the numbers of a file are to be read with; kept inside it. */
export const unknownSays = "Infinity in a high end: no source closes that side, so it is larger than every number";

const types: Readonly<Record<CellKind, "STRING" | "INT64" | "DOUBLE">> = {
  text: "STRING",
  integer: "INT64",
  year: "INT64",
  number: "DOUBLE",
};

/** The number of a cell for programs that know no exact ones; an unknown end is above every known one. */
export function toDouble(cell: Cell): number | null {
  if (cell === undefined) return null;
  if (cell === "unknown") return Number.POSITIVE_INFINITY;
  return typeof cell === "object" ? toNumber(cell) : Number(cell);
}

function toValue(cell: Cell, kind: CellKind): string | bigint | number | null {
  if (cell === undefined) return null;
  if (kind === "number") return toDouble(cell);
  return kind === "text" ? cellText(cell) : BigInt(cellText(cell));
}

interface Made {
  /** The program that writes it, with its version. */
  readonly by: string;
  /** What must be known of the numbers beside their units, such as the choices that they rest on. */
  readonly notes: Readonly<Record<string, string>>;
}

/** Rows of a table or view as a Parquet file: text, 64-bit integers and doubles, with units and meanings kept inside. */
export async function toParquet(
  relation: Relation,
  rows: readonly (readonly Cell[])[],
  { by, notes }: Made,
): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import("hyparquet-writer");
  const { name, says, columns } = relation;
  const meaning = Object.fromEntries(columns.map(({ name: column, kind: _, ...said }) => [column, said]));
  const buffer = parquetWriteBuffer({
    columnData: columns.map((column, at) => ({
      name: column.name,
      type: types[column.kind],
      data: rows.map((cells) => toValue(cells[at], column.kind)),
    })),
    createdBy: by,
    kvMetadata: Object.entries({ name, says, ...notes, unknown: unknownSays, columns: JSON.stringify(meaning) }).map(
      ([key, value]) => ({ key, value }),
    ),
  });
  return new Uint8Array(buffer);
}
