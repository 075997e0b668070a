import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRecord, renderRecord } from "../../src/connect/record-text.ts";
import { readTabSeparated } from "../../src/connect/tab-separated.ts";
import { inexactMoney, toResultCsv } from "../../src/connect/to-result.ts";

describe("an answer", () => {
  it("of ClickHouse keeps every digit, and nothing for NULL", () => {
    const text =
      "low\tnote\tyear\nNullable(Decimal(38, 2))\tLowCardinality(String)\tFloat64\n12345678901234567890.10\ta\\tb\\\\n\\n\t1e3\n\\N\t\t0.5\n";
    expect(readTabSeparated(text)).toEqual({
      columns: [
        { name: "low", isFloat: false },
        { name: "note", isFloat: false },
        { name: "year", isFloat: true },
      ],
      rows: [
        ["12345678901234567890.1", "a\tb\\n\n", "1000"],
        ["", "", "0.5"],
      ],
    });
  });

  it("is kept as the same bytes in whatever order its rows come", () => {
    const columns = [{ name: "a", isFloat: false }];
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const rows = texts.map((text) => [text]);
        const csv = (given: readonly (readonly string[])[]) => toResultCsv({ engine: "", columns, rows: given });
        expect(csv(rows.toReversed())).toBe(csv(rows));
      }),
    );
  });

  it("with floating-point money is refused, in columns of money alone", () => {
    const columns = [
      { name: "share_pct", isFloat: true },
      { name: "high", isFloat: true },
    ];
    expect(inexactMoney("amounts", { engine: "", columns, rows: [] })?.message).toMatch(
      /^"high" comes as floating-point/,
    );
    expect(inexactMoney("indicators", { engine: "", columns, rows: [] })).toBeUndefined();
  });
});

describe("the record of a query", () => {
  it("is read as it was written", () => {
    const record = fc.record({
      connection: fc.option(fc.string(), { nil: undefined }),
      engine: fc.string(),
      query: fc.string(),
      askedAt: fc.string(),
      rows: fc.nat(),
      sha256: fc.string(),
      files: fc.array(fc.record({ file: fc.string(), sha256: fc.string() })),
    });
    fc.assert(
      fc.property(record, (one) => {
        expect(readRecord(renderRecord(one))).toEqual(one);
      }),
    );
  });

  it.each(["", "[]", "{}", '{"format": 2}', '{"format": 1, "engine": 1}', '{"format": 1, "files": 1}'])(
    "is none in %j",
    (text) => {
      expect(readRecord(text)).toBeUndefined();
    },
  );
});
