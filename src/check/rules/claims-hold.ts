import { cellText } from "../../model/cell.ts";
import { compare, parseExact } from "../../model/exact.ts";
import { type Problem, problem } from "../../model/problem.ts";
import { didYouMean } from "../../text/nearest.ts";
import type { Rule } from "../rule.ts";
import type { Claim } from "../tables/claims.ts";
import { tables as declared, type TableName, type Tables } from "../tables.ts";

type AnyRow = Readonly<Record<string, unknown>>;
type Pairs = readonly (readonly [string, string])[];

const isTable = (name: string): name is TableName => Object.hasOwn(declared, name);

/** The column=value pairs of a claim; a ; inside a value is kept where no column name follows it. */
function toPairs(where: string, columns: readonly string[]): Pairs | undefined {
  const starts = columns.join("|");
  const parts = where.split(new RegExp(`;(?=(?:${starts})=)`));
  const pairs = parts.map((part): readonly [string, string] => {
    const at = part.indexOf("=");
    return [part.slice(0, at), part.slice(at + 1)];
  });
  return pairs.every(([column]) => columns.includes(column)) ? pairs : undefined;
}

function textOf(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return "";
  return "n" in value && "d" in value && typeof value.n === "bigint" && typeof value.d === "bigint"
    ? cellText({ n: value.n, d: value.d })
    : "";
}

function agree(stated: string, claimed: string): boolean {
  const [a, b] = [parseExact(stated), parseExact(claimed)];
  return a !== undefined && b !== undefined ? compare(a, b) === 0 : stated === claimed;
}

interface Look {
  readonly claim: Claim;
  readonly rows: readonly AnyRow[];
  readonly columns: readonly string[];
}

/** What is wrong with a claim, and the column of the claim that a person must look at. */
function faultOf({
  claim,
  rows,
  columns,
}: Look): { code: "claim-fails" | "claim-unclear"; column: string; message: string; hint: string } | undefined {
  if (!columns.includes(claim.column)) {
    const hint = `${didYouMean(claim.column, columns)}Name a column of ${claim.table}.`;
    return {
      code: "claim-unclear",
      column: "column",
      message: `"${claim.column}" is not a column of ${claim.table}`,
      hint,
    };
  }
  const pairs = toPairs(claim.where, columns);
  if (pairs === undefined) {
    const hint = `Write column=value pairs joined by ; with columns of ${claim.table}.`;
    return { code: "claim-unclear", column: "where", message: `"${claim.where}" names no row`, hint };
  }
  const matching = rows.filter((row) => pairs.every(([column, value]) => textOf(row[column]) === value));
  const [row] = matching;
  if (row === undefined || matching.length > 1) {
    const hint = "Name all key columns of the row that the claim is about.";
    return {
      code: "claim-unclear",
      column: "where",
      message: `"${claim.where}" leads to ${matching.length} rows`,
      hint,
    };
  }
  const stated = textOf(row[claim.column]);
  if (agree(stated, claim.equals)) return undefined;
  const message = `${claim.claim_id} says that ${claim.column} is "${claim.equals}", and the table says "${stated}"`;
  return { code: "claim-fails", column: "equals", message, hint: `Check both against the source: ${claim.statement}.` };
}

const rowsOf = (tables: Tables, name: TableName): readonly AnyRow[] => tables[name];

/** Every claim leads to one cell, and that cell says what the claim says. */
export const claimsHold: Rule = (tables, layout, found) =>
  tables.claims.flatMap((claim): Problem[] => {
    const place = claim.at;
    if (!isTable(claim.table)) {
      const hint = `${didYouMean(claim.table, Object.keys(declared))}Name one of the tables.`;
      const message = `"${claim.table}" is not a table`;
      return [problem("claim-unclear", { place, ...layout(place, "table"), message, hint })];
    }
    if (!found.isWhole(claim.table)) return [];
    const columns = Object.keys(declared[claim.table].columns);
    const fault = faultOf({ claim, columns, rows: rowsOf(tables, claim.table) });
    if (fault === undefined) return [];
    return [problem(fault.code, { place, ...layout(place, fault.column), message: fault.message, hint: fault.hint })];
  });
