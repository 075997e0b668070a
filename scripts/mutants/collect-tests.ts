import { format } from "node:util";
import { expect } from "./expect.ts";

/** One test of a file, named with the groups that it stands in. */
export interface Test {
  readonly name: string;
  readonly body: () => unknown;
}

type Body = (...cells: readonly unknown[]) => unknown;

const cellsOf = (row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]);

/** A name with as many cells of the row as it has places for. */
const named = (name: string, row: unknown): string =>
  format(name, ...cellsOf(row).slice(0, name.match(/%[sdifjoO]/g)?.length ?? 0));

/** Adds `.each`, by which one body is run with many rows. */
const withRows = (declare: (name: string, body: () => unknown) => void) =>
  Object.assign(declare, {
    each: (rows: readonly unknown[]) => (name: string, body: Body) => {
      for (const row of rows) declare(named(name, row), () => body(...cellsOf(row)));
    },
  });

/** Stands in for vitest while a file of tests is read, and tells `add` of every test in it. */
export function vitestFor(add: (test: Test) => void): object {
  const groups: string[] = [];
  const describe = withRows((name, body) => {
    groups.push(name);
    body();
    groups.pop();
  });
  const it = withRows((name, body) => add({ name: [...groups, name].join(" "), body }));
  return { describe, it, expect };
}
