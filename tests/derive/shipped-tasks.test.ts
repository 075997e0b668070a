import { describe, expect, it } from "vitest";
import { tables as declared } from "../../src/check/tables.ts";
import { shippedDerived } from "../shipped.ts";

describe("the tasks of the shipped cities", () => {
  const { tasks } = shippedDerived();

  it("name columns that their table has, and all that a new row needs", () => {
    expect(tasks.length).toBeGreaterThan(100);
    for (const { table, adds, cells } of tasks) {
      const columns = declared[table].columns;
      const named = cells.map(({ column }) => column);
      expect(Object.keys(columns)).toEqual(expect.arrayContaining(named));
      const needed = Object.entries(columns).flatMap(([name, { required }]) => (required ? [name] : []));
      if (adds) expect(named, table).toEqual(expect.arrayContaining(needed));
    }
  });

  it("name values that their columns allow", () => {
    for (const { table, cells } of tasks) {
      const columns: Readonly<Record<string, { readonly words?: readonly string[] }>> = declared[table].columns;
      for (const { column, value } of cells) {
        const words = columns[column]?.words;
        if (value !== undefined && words !== undefined) expect(words).toContain(value);
      }
    }
  });
});
