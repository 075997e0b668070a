import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeRows } from "../../src/import/write-rows.ts";
import { readTable } from "../../src/read/read-table.ts";

const header = ["source_id", "title", "note"];
const row = (title: string, line = 2) => ({ line, cells: { source_id: "gazette", title, note: 'says "so", twice' } });

describe("a file that gets rows", () => {
  it.each([
    ["source_id,title,note\na,b,c\n", "a line end at its end"],
    ["source_id,title,note\na,b,c", "no line end at its end"],
    ["\uFEFFsource_id,title,note\r\na,b,c\r\n", "a byte order mark and line ends of Windows"],
  ])("keeps every byte that it had: %j (%s)", (text) => {
    const written = writeRows({ text, header }, [row("Title")], []).text;
    expect(written.startsWith(text)).toBe(true);
    expect(written.slice(text.length).trimStart()).toBe('gazette,Title,"says ""so"", twice"\n');
  });

  it("begins with the columns where it is new", () => {
    expect(writeRows({ text: undefined, header }, [row("Title")], []).text).toMatch(/^source_id,title,note\ngazette,/);
  });

  it("loses one record and keeps the others where a row is taken over, over several lines too", () => {
    const text = 'source_id,title,note\na,"one\ntwo",\nb,three,\n';
    const standing = { at: { file: "x", line: 2 }, cells: { source_id: "a", title: "one\ntwo", note: "" } };
    const replaced = [{ row: { line: 9, cells: { title: "four" } }, standing, columns: [] }];
    expect(writeRows({ text, header }, [], replaced).text).toBe("source_id,title,note\na,four,\nb,three,\n");
  });

  it("reads back as what was written, whatever is in it, each at the line that is told", () => {
    const cell = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => text.trim() !== "" && !/\0/.test(text));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (titles) => {
        const rows = titles.map((title, at) => row(title, at + 2));
        const { text, from } = writeRows({ text: "source_id,title,note\n", header }, rows, []);
        const { table, problems } = readTable(
          new TextEncoder().encode(text),
          { name: "sources", file: "x", layer: 0 },
          header,
        );
        expect(problems).toEqual([]);
        expect(table?.records.map(({ cells }) => cells[1])).toEqual(titles);
        expect(table?.records.map(({ line }) => from.get(line)?.line)).toEqual(rows.map(({ line }) => line));
      }),
    );
  });
});
