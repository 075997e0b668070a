import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/read/decode-text.ts";
import { readDatasets } from "../../src/read/read-datasets.ts";
import { readTable } from "../../src/read/read-table.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const columns = ["city_id", "name"];
const part = { name: "cities", file: "cities.csv", layer: 0 };

describe("a file", () => {
  it.each(["", "\uFEFF"])("is read with or without a byte order mark", (mark) => {
    expect(readTable(bytes(`${mark}city_id,name\nx,深圳\n`), part, columns).table?.header).toEqual(["city_id", "name"]);
  });

  it("with a header only is a table without rows", () => {
    expect(readTable(bytes("city_id,name\n"), part, columns)).toEqual({
      table: { ...part, header: ["city_id", "name"], records: [] },
      problems: [],
    });
  });

  it("keeps the rows that are sound beside those that are not", () => {
    const { table, problems } = readTable(bytes("a,b\n1\n2,3\n4,5,6\n"), part, ["a", "b"]);
    expect(table?.records).toEqual([{ cells: ["2", "3"], line: 3 }]);
    expect(problems.map(({ place }) => place.line)).toEqual([2, 4]);
  });

  it("that has a real replacement character before a bad byte is told the bad byte", () => {
    const found = decodeText(new Uint8Array([...bytes("a\uFFFD\nb"), 0xff]), "x.csv");
    expect(found).toMatchObject({ place: { line: 2 }, message: 'byte 7 is not UTF-8, after "b"' });
  });
});

describe("a folder", () => {
  it("gives its files in the order of their paths, whatever the order of the disk, and skips what is hidden", () => {
    const files = ["d/b/cities.csv", "d/a/cities.csv", "d/.git/cities.csv", "d/README.md"];
    const disk = { list: () => files, read: () => bytes("city_id\n") };
    expect(readDatasets(["d"], disk, { cities: ["city_id"] }).tables.map(({ file }) => file)).toEqual([
      "d/a/cities.csv",
      "d/b/cities.csv",
    ]);
  });
});
