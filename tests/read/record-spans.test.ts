import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quoteLike, recordSpans, unquote } from "../../src/read/record-spans.ts";
import { splitRecords } from "../../src/read/split-records.ts";

/** The records of a text with the words of their cells, as the spans give them. */
const wordsOf = (text: string) =>
  recordSpans(text)?.map(({ line, cells }) => ({
    line,
    cells: cells.map(({ start, end }) => unquote(text.slice(start, end))),
  }));

/** Texts of the signs that matter to CSV. */
const csvLike = fc.string({
  unit: fc.constantFrom("a", "深", ",", ",", '"', '""', "\n", "\r\n", "\r", " "),
  maxLength: 40,
});

describe("the spans of records", () => {
  it("hold the same cells and lines as the reader finds, or nothing where it finds a broken quote", () => {
    fc.assert(
      fc.property(csvLike, (text) => {
        const { records, problems } = splitRecords(text, "f.csv");
        expect(wordsOf(text)).toEqual(problems.length > 0 ? undefined : records);
      }),
      { numRuns: 3000 },
    );
  });

  it("together make up the whole text", () => {
    fc.assert(
      fc.property(csvLike, (text) => {
        const records = recordSpans(text) ?? [];
        expect(records.length === 0 || records.at(-1)?.end === text.length).toBe(true);
      }),
    );
  });
});

describe("a rewritten cell", () => {
  it.each([
    ["x", "y", "y"],
    ['"x"', "y", '"y"'],
    ['"x"', 'a "b"', '"a ""b"""'],
    ["x", "a,b", '"a,b"'],
  ])("%s becomes %s as %s", (raw, text, written) => {
    expect(quoteLike(raw, text)).toBe(written);
    expect(unquote(written)).toBe(text);
  });
});
