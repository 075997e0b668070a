import type { DuckDBAppender } from "@duckdb/node-api";
import type { Engine } from "../engine/open-engine.ts";
import type { Relation, RelationColumn, RelationRow } from "../export/relation.ts";
import { toDouble } from "../export/to-parquet.ts";
import { type Cell, cellText } from "../model/cell.ts";
import { sqlName } from "./sql-name.ts";

/** Digits that the engine's decimals hold. */
const widest = 38;

/** How many decimals a column needs to hold every fact in it exactly; nothing where no decimal of the engine can. */
function scaleOf(cells: readonly string[]): number | undefined {
  const parts = cells.map((cell) => cell.replace("-", "").split("."));
  const [wholes, decimals] = [0, 1].map((at) => Math.max(0, ...parts.map((part) => part[at]?.length ?? 0)));
  if (wholes === undefined || decimals === undefined) return undefined;
  return wholes + decimals > widest ? undefined : decimals;
}

interface Filled extends RelationColumn {
  readonly type: string;
  /** Decimals of an exact number; nothing for a double. */
  readonly scale: number | undefined;
}

/** Facts are decimals that hold them exactly; derived numbers are doubles, since an end of theirs may be unknown. */
function toFilled(relation: Relation, rows: readonly RelationRow[]): readonly Filled[] {
  return relation.columns.map((column, at) => {
    if (column.kind !== "number")
      return { ...column, type: column.kind === "text" ? "VARCHAR" : "BIGINT", scale: undefined };
    const scale = relation.of === "view" ? undefined : scaleOf(rows.map(({ cells }) => relation.text(cells[at])));
    return { ...column, scale, type: scale === undefined ? "DOUBLE" : `DECIMAL(${widest},${scale})` };
  });
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Makes a table in the engine as a relation declares it, in the place of one that is there. */
async function createTable({ connection }: Engine, relation: Relation, columns: readonly Filled[]): Promise<void> {
  const declared = columns.map(({ name, type }) => `${quoted(name)} ${type}`).join(", ");
  await connection.run(`CREATE OR REPLACE TABLE ${quoted(sqlName(relation.name))} (${declared})`);
}

function appendCell(
  appender: DuckDBAppender,
  cell: Cell,
  {
    column,
    relation,
    duckdb,
  }: { readonly column: Filled; readonly relation: Relation; readonly duckdb: Engine["duckdb"] },
): void {
  const double = toDouble(cell);
  if (cell === undefined || double === null) appender.appendNull();
  else if (column.type === "VARCHAR") appender.appendVarchar(cellText(cell));
  else if (column.type === "BIGINT") appender.appendBigInt(BigInt(cellText(cell)));
  else if (column.scale === undefined) appender.appendDouble(double);
  else {
    const [whole = "", decimals = ""] = relation.text(cell).split(".");
    appender.appendDecimal(
      new duckdb.DuckDBDecimalValue(BigInt(whole + decimals.padEnd(column.scale, "0")), widest, column.scale),
    );
  }
}

/** Declares an empty table, so that a query that names it wrongly can be told of it. */
export const declareRelation = (engine: Engine, relation: Relation): Promise<void> =>
  createTable(engine, relation, toFilled(relation, []));

/** Fills the table of a relation with its rows, in their order. */
export async function fillRelation(engine: Engine, relation: Relation, rows: readonly RelationRow[]): Promise<void> {
  const columns = toFilled(relation, rows);
  await createTable(engine, relation, columns);
  const appender = await engine.connection.createAppender(sqlName(relation.name));
  for (const { cells } of rows) {
    for (const [at, column] of columns.entries()) {
      appendCell(appender, cells[at], { column, relation, duckdb: engine.duckdb });
    }
    appender.endRow();
  }
  appender.closeSync();
}
