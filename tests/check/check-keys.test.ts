import { describe, expect, it } from "vitest";
import { checkTables } from "../../src/check/check-tables.ts";
import type { TextTable } from "../../src/read/text-table.ts";

const header = ["alias", "city_id", "language"];
const rows = (...cells: readonly (readonly string[])[]) => cells.map((one, at) => ({ cells: one, line: at + 2 }));
const aliases = (layer: number, part: Pick<TextTable, "header" | "records">): TextTable => ({
  name: "city_aliases",
  file: `layer-${layer}/city_aliases.csv`,
  layer,
  ...part,
});

/** The codes and messages that are told of keys. */
const told = (...tables: readonly TextTable[]) =>
  checkTables({ tables, problems: [] }).problems.flatMap(({ code, place, message }) =>
    code === "duplicate-key" || code === "replaced-row" ? [`${code} ${place.file}:${place.line} ${message}`] : [],
  );

describe("the keys of rows", () => {
  it("are not compared where the file lacks a column of the key", () => {
    const records = rows(["Beta", "en"], ["Beta", "en"]);
    expect(told(aliases(0, { header: ["alias", "language"], records }))).toEqual([]);
  });

  it("stand once in a layer; in a later one they replace the newest before, and say what differs", () => {
    const [first, second, third] = [
      aliases(0, { header, records: rows(["Beta", "x", "en"]) }),
      aliases(1, { header, records: rows(["Beta", "x", "de"], ["Beta", "x", "fr"]) }),
      aliases(2, { header, records: rows(["Beta", "x", "de"]) }),
    ];
    expect(told(first, second, third)).toEqual([
      "duplicate-key layer-1/city_aliases.csv:3 the key (alias, city_id) is that of layer-1/city_aliases.csv:2",
      "replaced-row layer-1/city_aliases.csv:2 replaces layer-0/city_aliases.csv:2, with another language",
      "replaced-row layer-2/city_aliases.csv:2 replaces layer-1/city_aliases.csv:2, with the same cells",
    ]);
  });
});
