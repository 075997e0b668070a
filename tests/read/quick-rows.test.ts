import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quickRows } from "../../src/read/quick-rows.ts";

const slow = (text: string, separator = ","): string[][] =>
  parse(text, { delimiter: separator, relax_column_count: true, record_delimiter: ["\r\n", "\n", "\r"] });

/** What the parser gives of the whole, or that it gives nothing. */
function whole(text: string, separator: string): readonly (readonly string[])[] | undefined {
  try {
    return slow(text, separator);
  } catch {
    return undefined;
  }
}

function quick(text: string, separator: string): readonly (readonly string[])[] | undefined {
  try {
    return quickRows(text, separator, (quoted) => slow(quoted, separator));
  } catch {
    return undefined;
  }
}

describe("rows that are cut without a parser", () => {
  it.each([
    [
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a,b\r\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ['a\n"x\ny"\nb\n', [["a"], ["x\ny"], ["b"]]],
    ['a,"b ""c"""\n\nd,\n', [["a", 'b "c"'], [""], ["d", ""]]],
    ["", []],
  ])("%j are %j", (text, rows) => {
    expect(quickRows(text, ",", slow)).toEqual(rows);
  });

  it("are those of the parser, or none where a quote is broken", () => {
    const pieces = fc.constantFrom("a", "1,2", '"', '""', '"x"', ",", "\n", "\r\n", "\r", ";", " ", "é");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), fc.constantFrom(",", ";"), (parts, separator) => {
        const text = parts.join("");
        const rows = quick(text, separator);
        if (rows !== undefined) expect(rows).toEqual(whole(text, separator));
      }),
      { numRuns: 3000 },
    );
  });

  it("are found for whatever text the parser reads that ends its lines with line feeds", () => {
    const cells = fc.constantFrom("a", "", '"b, c"', '"d\ne"', '"f ""g"""');
    const lines = fc.array(fc.array(cells, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(lines, fc.constantFrom("\n", "\r\n"), (rows, end) => {
        const text = rows.map((row) => row.join(",") + end).join("");
        expect(quick(text, ",")).toEqual(slow(text));
      }),
    );
  });
});
