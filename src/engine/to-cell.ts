import type { DuckDBType, DuckDBValue } from "@duckdb/node-api";
import type { Cell } from "../model/cell.ts";
import { type Exact, exact, over, times } from "../model/exact.ts";
import type { AnswerColumn } from "../model/sql-answer.ts";
import type { Duckdb } from "./load-engine.ts";

/** A double with at most 12 significant digits, so that the noise of its last ones is no number of ours. */
function fromDouble(value: number): Exact | "unknown" {
  if (!Number.isFinite(value)) return "unknown";
  const [digits = "0", power = "0"] = value.toExponential(11).split("e");
  const shift = Number(power);
  const scale = exact(10n ** BigInt(Math.abs(shift)));
  const mantissa = exact(digits);
  return shift < 0 ? over(mantissa, scale) : times(mantissa, scale);
}

const wholeTypes = [
  "TINYINT",
  "SMALLINT",
  "INTEGER",
  "BIGINT",
  "UTINYINT",
  "USMALLINT",
  "UINTEGER",
  "UBIGINT",
  "HUGEINT",
  "UHUGEINT",
  "BIGNUM",
];

/** What the cells of a type of the engine are to a reader. */
export function kindOf(type: DuckDBType): AnswerColumn["kind"] {
  const name = String(type).replace(/\(.*$/, "");
  if (wholeTypes.includes(name)) return "integer";
  return ["DOUBLE", "FLOAT", "DECIMAL"].includes(name) ? "number" : "text";
}

/** Whether the numbers of a type are floating-point, so that a sum of them varies in its last digits. */
export const isFloat = (type: DuckDBType): boolean => ["DOUBLE", "FLOAT"].includes(String(type));

/** A value of the engine as a cell: numbers exact, an infinite one unknown, moments in UTC, all others as their text. */
export function toCell(value: DuckDBValue, { DuckDBDecimalValue, DuckDBTimestampTZValue }: Duckdb): Cell {
  if (value === null) return undefined;
  if (typeof value === "string") return value;
  if (typeof value === "number") return fromDouble(value);
  if (typeof value === "bigint") return exact(value);
  if (value instanceof DuckDBDecimalValue) return over(exact(value.value), exact(10n ** BigInt(value.scale)));
  if (value instanceof DuckDBTimestampTZValue) return new Date(Number(value.micros / 1000n)).toISOString();
  return String(value);
}
