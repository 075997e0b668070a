import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitRecords } from "../../src/read/split-records.ts";

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

const cell = fc.string({ unit: fc.constantFrom("a", "深", ",", '"', "\n", "\r\n", " ", ";", "0"), maxLength: 6 });
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
const lineEnd = fc.constantFrom("\n", "\r\n");

describe("records", () => {
  it("read back as they were written by RFC 4180, with the lines on which they begin", () => {
    fc.assert(
      fc.property(rows, lineEnd, (written, end) => {
        const text = written.map((cells) => cells.map(quote).join(",") + end).join("");
        const { records, problems } = splitRecords(text, "x.csv");
        expect(problems).toEqual([]);
        expect(records.map(({ cells }) => cells)).toEqual(written);
        const lengths = written.map((cells) => cells.join("").split(/\r\n|\n/).length);
        const starts = lengths.map((_, at) => 1 + lengths.slice(0, at).reduce((sum, length) => sum + length, 0));
        expect(records.map(({ line }) => line)).toEqual(starts);
      }),
    );
  });

  it("go on after a broken quote, whose line is told", () => {
    const { records, problems } = splitRecords('a,b\n1,"x\ny"\n2,z"z\n3,"open\n4,w\n', "x.csv");
    expect(records.map(({ line }) => line)).toEqual([1, 2, 6]);
    expect(problems.map(({ code, place }) => [code, place.line])).toEqual([
      ["stray-quote", 4],
      ["unclosed-quote", 5],
    ]);
  });

  it("end after two hundred broken quotes, however many follow", () => {
    const { problems } = splitRecords(`a,b\n${'1,x"\n'.repeat(5000)}`, "x.csv");
    expect(problems).toHaveLength(200);
  });
});
