import type { Cell } from "../model/cell.ts";
import { parseExact, toNumber } from "../model/exact.ts";
import type { Relation } from "./relation.ts";

/** Whether a fact with all its digits is another number than the double nearest to it; derived numbers are rounded anyway. */
function loses(cell: Cell, { of, text }: Relation): boolean {
  if (of === "view" || typeof cell !== "object") return false;
  const exact = parseExact(text(cell));
  const near = parseExact(String(toNumber(cell)));
  return exact !== undefined && (near === undefined || near.n !== exact.n || near.d !== exact.d);
}

/** The columns in which a double cannot hold every digit of some number: more than about 15 of them. */
export const lostDigits = (relation: Relation, rows: readonly (readonly Cell[])[]): readonly string[] =>
  relation.columns.flatMap(({ name }, at) => (rows.some((cells) => loses(cells[at], relation)) ? [name] : []));
