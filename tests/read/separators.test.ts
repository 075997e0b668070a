import { describe, expect, it } from "vitest";
import { readTable } from "../../src/read/read-table.ts";

const part = { name: "rankings", file: "rankings.csv", layer: 0 };
const columns = ["city_id", "rank", "score", "note"];

const read = (text: string) => {
  const { table, problems } = readTable(new TextEncoder().encode(text), part, columns);
  return { cells: table?.records.map(({ cells }) => cells), comma: table?.decimalComma, problems };
};

describe("what separates the cells of a file", () => {
  it.each([
    ["city_id,rank,score\nx,1,4\n", undefined, []],
    ["city_id;rank;score\nx;1;4\n", true, ["semicolon-separated"]],
    ["city_id\trank\tscore\nx\t1\t4\n", undefined, ["tab-separated"]],
    ['"city_id";"rank";"score"\r\n"x";1;4\r\n', true, ["semicolon-separated"]],
  ])("is found in the header: %j", (text, comma, told) => {
    const found = read(text);
    expect([found.cells, found.comma]).toEqual([[["x", "1", "4"]], comma]);
    expect(found.problems.map(({ code }) => code)).toEqual(told);
  });

  it("is not looked for in the rows", () => {
    expect(read("city_id,note\nx,a;b;c\n").cells).toEqual([["x", "a;b;c"]]);
    expect(read("city_id;note\nx;a,b,c,d\n").cells).toEqual([["x", "a,b,c,d"]]);
  });

  it("is the comma where one column stands alone", () => {
    expect(read("city_id\nx\n")).toEqual({ cells: [["x"]], comma: undefined, problems: [] });
  });

  it("is not guessed where two signs give columns", () => {
    const { cells, problems } = read("city_id;rank,score\nx;1,4\n");
    expect(cells).toBeUndefined();
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      [
        "unclear-separator",
        "it is not clear what separates the columns: commas give score and semicolons give city_id",
      ],
    ]);
  });

  it("does not matter for a header that names nothing: it is parted for the message", () => {
    expect(read("City;Place\nx;1\n").cells).toEqual([["x", "1"]]);
  });
});

describe("empty rows and columns", () => {
  it("at the end are left out and told, those between rows are problems", () => {
    const { cells, problems } = read("city_id,rank,,\nx,1,,\n,,,\ny,2,,\n,,,\n\n");
    expect(cells).toEqual([
      ["x", "1"],
      ["y", "2"],
    ]);
    expect(problems.map(({ code, place }) => [code, place.line])).toEqual([
      ["empty-rows-at-end", 5],
      ["empty-columns-at-end", 1],
      ["blank-line", 3],
    ]);
  });

  it("without a name are kept where one cell is filled", () => {
    expect(read("city_id,rank,\nx,1,\ny,2,z\n").cells).toEqual([
      ["x", "1", ""],
      ["y", "2", "z"],
    ]);
  });
});
