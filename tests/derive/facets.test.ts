import { describe, expect, it } from "vitest";
import { tables as declared } from "../../src/check/tables.ts";
import type { CellKind } from "../../src/derive/view.ts";
import { type PrintedView, views } from "../../src/derive/views.ts";
import { type Cell, cellText } from "../../src/model/cell.ts";
import { shippedDerived } from "../shipped.ts";

const all: readonly PrintedView[] = Object.values(views);

/** Words of the facets that stand for another column of the same row. */
const named = (unit = "") => [...unit.matchAll(/\{(\w+)\}/g)].map(([, column = ""]) => column);

const fits: Readonly<Record<CellKind, (cell: Cell) => boolean>> = {
  text: (cell) => typeof cell === "string",
  integer: Number.isSafeInteger,
  year: (cell) => Number.isSafeInteger(cell) && Number(cell) >= 1900 && Number(cell) <= 2100,
  number: (cell) => cell === "unknown" || typeof cell === "number" || (typeof cell === "object" && "n" in cell),
};

describe("a view", () => {
  const derived = shippedDerived();

  it.each(all)("$name has only cells of the kinds that its columns declare", ({ columns, print }) => {
    const wrong = print(derived).flatMap(({ cells }) =>
      cells.flatMap((cell, at) => {
        const column = columns[at];
        return cell === undefined || column === undefined || fits[column.kind](cell)
          ? []
          : [`${column.name}: ${cellText(cell)} is no ${column.kind}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it.each(all)("$name tells its rows apart by its key", ({ key, columns, print }) => {
    const names = columns.map(({ name }) => name);
    if (key === undefined) return;
    expect(names).toEqual(expect.arrayContaining([...key]));
    const keys = print(derived).map(({ cells }) => key.map((name) => cellText(cells[names.indexOf(name)])).join("\0"));
    expect(keys.length).toBe(new Set(keys).size);
    expect(keys.filter((one) => one.split("\0").includes(""))).toEqual([]);
  });

  it.each(all)("$name names rows that are there, and units by columns that it has", ({ columns, print }) => {
    const names = columns.map(({ name }) => name);
    const missing = columns.flatMap(({ unit, references }, at) => {
      const unknown = named(unit).filter((name) => !names.includes(name));
      if (references === undefined) return unknown;
      const table = Object.values(declared).find(({ name }) => name === references);
      const [id = ""] = table?.key ?? [];
      const rows: readonly object[] = table === undefined ? [] : derived.tables[table.name];
      const known = new Set(rows.map((row) => String(Reflect.get(row, id))));
      return [...unknown, ...print(derived).flatMap(({ cells }) => cells[at] ?? [])].filter(
        (cell) => !known.has(String(cell)),
      );
    });
    expect(missing).toEqual([]);
  });
});
