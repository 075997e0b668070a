import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownTables } from "../../src/check/known-tables.ts";
import type { KnownNames } from "../../src/check/mend/known-names.ts";
import { mendCell } from "../../src/check/mend/mend-cell.ts";
import { mendDatasets } from "../../src/check/mend/mend-datasets.ts";
import { mendText } from "../../src/check/mend/mend-text.ts";
import { parseCell } from "../../src/check/parse-cell.ts";
import { tables } from "../../src/check/tables.ts";
import { openDisk } from "../../src/cli/node-disk.ts";
import { recordSpans, unquote } from "../../src/read/record-spans.ts";

const known: KnownNames = {
  ids: new Map([
    ["cities", new Set(["shenzhen", "hong-kong", "busan"])],
    ["sources", new Set(["paper"])],
  ]),
  cities: new Map([
    ["shenzhen", new Set(["shenzhen"])],
    ["深圳", new Set(["shenzhen"])],
    ["pearl river", new Set(["shenzhen", "hong-kong"])],
    ["harbour", new Set(["busan", "nowhere-yet"])],
  ]),
};

const { amounts, rankings, sources, city_aliases: aliases } = tables;

describe("a number", () => {
  it.each([
    ["1,234,567", "1234567"],
    ["1 234 567", "1234567"],
    ["500 000", "500000"],
    ["1\u00A0234\u00A0567,5", "1234567.5"],
    ["1\u202F234", "1234"],
    ["1'234'567", "1234567"],
    ["1.234.567,89", "1234567.89"],
    ["1,234.56", "1234.56"],
    ["１２３，４５６，７８９", "123456789"],
    ["３．５", "3.5"],
  ])("%s is mended to %s", (text, mended) => {
    expect(mendCell(text, amounts.columns.low, known)).toBe(mended);
  });

  it.each([
    "1,234",
    "1.234",
    "12,5",
    "500m",
    "5億",
    "1,23,456",
    "1,234 567",
    "0,123,456",
    "1234,567",
    "-1,234,567",
    "n/a",
    "1 2345",
  ])("%s has more than one reading, or is right or out of range, and stays", (text) => {
    expect(mendCell(text, amounts.columns.low, known)).toBe(text);
  });
});

describe("a date", () => {
  it.each([
    ["2024/12/18", "2024-12-18"],
    ["2024.12.18", "2024-12-18"],
    ["2024-1-5", "2024-01-05"],
    ["2024年12月18日", "2024-12-18"],
    ["2024年2月", "2024-02"],
    ["2024年", "2024"],
    ["２０２４／１２／１８", "2024-12-18"],
  ])("%s is mended to %s", (text, mended) => {
    expect(mendCell(text, sources.columns.published_on, known)).toBe(mended);
  });

  it.each([
    "03/04/2024",
    "18.12.2024",
    "2011/12",
    "2024.12",
    "2024/13/01",
    "2024/02/30",
    "2024/12-18",
    "December 2024",
    "20241218",
  ])("%s may be another day, or none, and stays", (text) => {
    expect(mendCell(text, sources.columns.published_on, known)).toBe(text);
  });
});

describe("a reference", () => {
  it.each([
    ["Shenzhen", "shenzhen"],
    ["深圳", "shenzhen"],
    [" BUSAN", "busan"],
    ["Hong-Kong", "hong-kong"],
  ])("%s is mended to %s", (text, mended) => {
    expect(mendCell(text, aliases.columns.city_id, known)).toBe(mended);
  });

  it.each(["Pearl River", "Harbour", "Shenzen", "shenzhen"])(
    "%s names no city, or several, or is right, and stays",
    (text) => {
      expect(mendCell(text, aliases.columns.city_id, known)).toBe(text);
    },
  );

  it("to a source is mended where only its letters are large", () => {
    expect(mendCell("Paper", aliases.columns.city_id, known)).toBe("Paper");
    expect(mendCell("PAPER", rankings.columns.source_id, known)).toBe("paper");
  });
});

describe("words", () => {
  it.each([
    [amounts.columns.basis, "Citywide"],
    [amounts.columns.note, "1,234,567 on 2024/12/18 in 深圳"],
    [amounts.columns.currency, "usd"],
    [rankings.columns.ranked_as, "Shenzhen"],
  ])("of a column of words stay as they are", (column, text) => {
    expect(mendCell(text, column, known)).toBe(text);
    expect(mendCell(` ${text}\u3000`, column, known)).toBe(text);
  });
});

describe("a file", () => {
  it("keeps its quotes and every cell that is not mended, sign by sign", () => {
    const before =
      'alias,city_id, language,note,mine\r\n"Sham ""Chun""" ,x\r\n"鹏 城",深圳,"zh","two\r\nlines", kept \r\n"a",shenzhen,en ,,';
    expect(mendText(before, aliases, known)).toBeUndefined();
    const sound = before.replace('""" ,x', '""",x');
    expect(mendText(sound, aliases, known)).toEqual({
      text: 'alias,city_id,language,note,mine\n"Sham ""Chun""",x\n"鹏 城",shenzhen,"zh","two\r\nlines", kept \n"a",shenzhen,en,,',
      cells: 3,
      lineEnds: 3,
    });
  });

  it("that is sound comes out the same, for all shipped facts", () => {
    const { files, left } = mendDatasets(["datasets"], openDisk(join(import.meta.dirname, "../..")));
    expect([files, left]).toEqual([[], []]);
  });
});

/** Cells as people write them, right and wrong. */
const cell = fc.oneof(
  fc.constantFrom(
    "",
    "paper",
    "Paper",
    "深圳",
    "Pearl River",
    "1,234,567",
    "1,234",
    "2024/12/18",
    "03/04/2024",
    "x",
    "stated",
    '"q"',
  ),
  fc.string({
    unit: fc.constantFrom("1", "２", ",", ".", " ", "\u3000", "/", "-", "年", "月", '"', "\n", "\r\n", "a", "Z"),
    maxLength: 10,
  }),
);
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const anyTable = fc
  .constantFrom(...Object.keys(knownTables))
  .map((name) => Object.values(tables).find((one) => one.name === name) ?? sources);
const fileOf = anyTable.chain((table) => {
  const names = Object.keys(table.columns);
  return fc
    .record({
      table: fc.constant(table),
      rows: fc.array(fc.array(cell, { minLength: names.length, maxLength: names.length }), { maxLength: 4 }),
      end: fc.constantFrom("\n", "\r\n", "\r"),
    })
    .map(({ rows, end }) => ({ table, text: [names, ...rows].map((row) => row.map(quoted).join(",") + end).join("") }));
});
const wordsOf = (text: string) =>
  (recordSpans(text) ?? []).map(({ cells }) => cells.map(({ start, end }) => unquote(text.slice(start, end))));

describe("mending", () => {
  it("once is mending for good", () => {
    fc.assert(
      fc.property(fileOf, ({ table, text }) => {
        const once = mendText(text, table, known)?.text ?? "broken";
        expect(mendText(once, table, known)).toEqual({ text: once, cells: 0, lineEnds: 0 });
      }),
      { numRuns: 500 },
    );
  });

  it("never changes what a right cell says, and keeps every record and cell in its place", () => {
    fc.assert(
      fc.property(fileOf, ({ table, text }) => {
        const [before, after] = [wordsOf(text), wordsOf(mendText(text, table, known)?.text ?? "")];
        expect(after.map((row) => row.length)).toEqual(before.map((row) => row.length));
        const columns = Object.entries(table.columns);
        before.forEach((row, at) => {
          row.forEach((word, position) => {
            const [name = "", column] = columns[position] ?? [];
            if (column === undefined || at === 0) return;
            const isRight = "value" in parseCell(word, column, name);
            const names = column.references === undefined || known.ids.get(column.references)?.has(word) === true;
            if (isRight && names) expect(after[at]?.[position]).toBe(word);
          });
        });
      }),
      { numRuns: 500 },
    );
  });

  it("follows a name through another file that is mended, and takes no alias of an unknown city", () => {
    const texts: Readonly<Record<string, string>> = {
      "d/cities.csv": "city_id,name\nbusan,Busan\n",
      "d/city_aliases.csv": "alias,city_id\n釜山,Busan\nPusan,釜山\nHarbour,busan\nHarbour,Nowhere\n",
      "d/indicators.csv": "city_id\nPusan\nHarbour\n",
    };
    const disk = {
      list: () => Object.keys(texts),
      read: (path: string) => new TextEncoder().encode(texts[path] ?? ""),
    };
    expect(mendDatasets(["d"], disk).files.map(({ file, after }) => [file, after])).toEqual([
      ["d/city_aliases.csv", "alias,city_id\n釜山,busan\nPusan,busan\nHarbour,busan\nHarbour,Nowhere\n"],
      ["d/indicators.csv", "city_id\nbusan\nHarbour\n"],
    ]);
  });

  it.each([
    ["a byte order mark", "\uFEFFcity_id,name\nbusan,Busan\n", "city_id,name\nbusan,Busan\n", 0, 0, true],
    ["line ends of Windows", "city_id,name\r\nbusan,Busan\r\n", "city_id,name\nbusan,Busan\n", 0, 2, false],
    ["old line ends of a Mac", "city_id,name\rbusan,Busan\r", "city_id,name\nbusan,Busan\n", 0, 2, false],
    ["a blank in a header", "city_id, name\nbusan,Busan", "city_id,name\nbusan,Busan", 1, 0, false],
    ["a blank in a cell", "city_id,name\nbusan, Busan\n", "city_id,name\nbusan,Busan\n", 1, 0, false],
  ])("takes away %s, and says so", (_, text, after, cells, lineEnds, hadMark) => {
    const bytes = new TextEncoder().encode(text);
    const disk = { list: () => ["d/cities.csv"], read: () => bytes };
    const { files, left } = mendDatasets(["d", "d"], disk);
    expect([files, left]).toEqual([
      [{ file: "d/cities.csv", before: text.replace("\uFEFF", ""), after, bytes, hadMark, cells, lineEnds }],
      [],
    ]);
  });

  it.each([
    ["bytes that begin almost like a mark", [0x63, 0x69]],
    ["no byte at all", []],
  ])("finds nothing in %s", (_, start) => {
    const rest = start.length === 0 ? [] : [...new TextEncoder().encode("ty_id,name\nbusan,Busan\n")];
    const disk = { list: () => ["d/cities.csv"], read: () => Uint8Array.from([...start, ...rest]) };
    expect(mendDatasets(["d"], disk)).toEqual({ files: [], left: [] });
  });

  it("leaves a row alone that has other cells than the header, and columns that are not declared", () => {
    const text = "city_id,name,mine\nbusan, Busan\nbusan,Busan, x\n";
    const disk = { list: () => ["d/cities.csv"], read: () => new TextEncoder().encode(text) };
    expect(mendDatasets(["d"], disk).files).toEqual([]);
  });

  it("counts what two rounds mend in one file, and gives files by their names", () => {
    const texts: Readonly<Record<string, string>> = {
      "d/indicators.csv": "city_id,indicator\nPusan, gdp\n",
      "d/cities.csv": "city_id,name\nbusan,Busan\n",
      "d/city_aliases.csv": "alias,city_id\nPusan,Busan\n",
    };
    const disk = {
      list: () => Object.keys(texts),
      read: (path: string) => new TextEncoder().encode(texts[path] ?? ""),
    };
    expect(mendDatasets(["d"], disk).files.map(({ file, after, cells }) => [file, after, cells])).toEqual([
      ["d/city_aliases.csv", "alias,city_id\nPusan,busan\n", 1],
      ["d/indicators.csv", "city_id,indicator\nbusan,gdp\n", 2],
    ]);
  });

  it("takes names as people write them, and none that is empty", () => {
    const texts: Readonly<Record<string, string>> = {
      "d/cities.csv": " city_id , name ,name_local\n busan , Busan ,부산\nnowhere,,\n",
      "d/indicators.csv": "city_id\nBUSAN\n부산\n\n",
    };
    const disk = {
      list: () => Object.keys(texts),
      read: (path: string) => new TextEncoder().encode(texts[path] ?? ""),
    };
    const after = mendDatasets(["d"], disk).files.find(({ file }) => file === "d/indicators.csv")?.after;
    expect(after).toBe("city_id\nbusan\nbusan\n\n");
  });

  it("tells which files it leaves alone", () => {
    const bytes: Readonly<Record<string, Uint8Array>> = {
      "d/cities.csv": Uint8Array.from([0xff, 0x0a]),
      "d/sources.csv": new TextEncoder().encode('source_id\n"a\n'),
      "d/claims.csv": new TextEncoder().encode('claim_id;source_id\r\n"a";Paper \r\n'),
      "d/other.csv": new TextEncoder().encode("x \n"),
    };
    const disk = { list: () => Object.keys(bytes), read: (path: string) => bytes[path] ?? new Uint8Array() };
    const { files, left } = mendDatasets(["d"], disk);
    expect(files).toEqual([]);
    expect(left.toSorted((a, b) => (a.file < b.file ? -1 : 1))).toEqual([
      { file: "d/cities.csv", why: "it is not UTF-8" },
      { file: "d/claims.csv", why: "no comma parts the columns of its header" },
      { file: "d/sources.csv", why: "a quote in it is broken" },
    ]);
  });
});
