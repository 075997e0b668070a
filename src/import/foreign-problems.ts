import { columnLetter, type Problem } from "../model/problem.ts";
import type { MadeRow } from "./make-rows.ts";
import type { Plan } from "./plan.ts";

interface Where {
  /** The foreign file. */
  readonly file: string;
  readonly plan: Plan;
  /** The file of the pack, and the lines of it that come from the foreign file. */
  readonly target: string;
  readonly from: ReadonlyMap<number, MadeRow>;
}

/** Where a problem of a new row stands in the foreign table; what every row has stands nowhere in it. */
function moved(found: Problem, row: MadeRow, { file, plan }: Where): Problem {
  const name = found.column?.name;
  const { column: _, ...rest } = found;
  const source =
    plan.mapped.find((one) => one.name === name) ?? (name === plan.city?.column ? plan.city?.from : undefined);
  if (source !== undefined) {
    const column = { name: source.foreign, letter: columnLetter(source.at) };
    return { ...rest, place: { file, line: row.line }, column };
  }
  const isConstant = name !== undefined && (plan.constants[name] ?? plan.defaults[name]) !== undefined;
  return isConstant
    ? { ...rest, place: { file }, message: `${name}: ${found.message}` }
    : { ...rest, place: { file, line: row.line } };
}

const identity = ({ place, column, code, message }: Problem): string =>
  [place.file, place.line, column?.name, code, message].join("|");

/** The problems that new rows bring into the datasets, each once, at their places in the foreign table. */
export function foreignProblems(
  after: readonly Problem[],
  before: readonly Problem[],
  where: Where,
): readonly Problem[] {
  const known = new Set(before.map(identity));
  const told = after
    .filter((one) => !known.has(identity(one)))
    .map((found) => {
      const row = found.place.file === where.target ? where.from.get(found.place.line ?? 0) : undefined;
      return row === undefined ? found : moved(found, row, where);
    });
  return [...new Map(told.map((one) => [identity(one), one])).values()];
}
