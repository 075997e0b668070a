import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkRows } from "../../src/check/check-rows.ts";
import { checkTables } from "../../src/check/check-tables.ts";
import { knownTables } from "../../src/check/known-tables.ts";
import { type Tables, tables } from "../../src/check/tables.ts";
import { openDisk } from "../../src/cli/node-disk.ts";
import { openSpreadsheets } from "../../src/read/open-spreadsheets.ts";
import { readDatasets } from "../../src/read/read-datasets.ts";

const root = join(import.meta.dirname, "../fixtures/real-files");
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), "real-files-"));
  made.push(folder);
  return folder;
}

/** What is read, and what is told of how; that a source of the pack is not cited has nothing to do with its files. */
async function checked(folders: readonly string[], at = root) {
  const disk = await openSpreadsheets(folders, openDisk(at));
  const { tables, problems } = checkTables(readDatasets(folders, disk, knownTables));
  return { tables, problems: problems.filter(({ code }) => code !== "source-not-cited") };
}

/** All rows without their places, in the order of their keys, with exact numbers as text. */
const rowsOf = (tables: Tables | undefined) =>
  JSON.parse(
    JSON.stringify(tables ?? {}, (name, value) =>
      name === "at" ? undefined : typeof value === "bigint" ? String(value) : value,
    ),
  );

const plain = rowsOf((await checked(["plain"])).tables);
it("is compared with a pack that has rows", () => {
  expect(plain.cities).toHaveLength(2);
  expect(plain.indicators).toHaveLength(4);
});

const files = readdirSync(join(root, "plain"));

describe("a pack that LibreOffice wrote", () => {
  it.each([
    ["xlsx", ["sheet-not-read"]],
    ["semicolons", Array(files.length).fill("semicolon-separated")],
    ["utf-16", files.flatMap(() => ["decoded-as-utf-16", "tab-separated"])],
    ["gb18030", Array(files.length - 1).fill("decoded-as-gb18030")],
  ])("as %s gives the rows of the plain files, and tells how it was read", async (kind, told) => {
    const { tables, problems } = await checked([kind]);
    expect(problems.filter(({ level }) => level !== "note")).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(told);
    expect(rowsOf(tables)).toEqual(plain);
  });

  it("has the rows of a spreadsheet at the numbers that it shows, even below a cell of two lines", async () => {
    const { tables } = await checked(["xlsx"]);
    expect(tables?.sources.map(({ at, published_on }) => [at, published_on])).toEqual([
      [{ file: "xlsx/xlsx.xlsx!sources", line: 2 }, "2025-03-01"],
      [{ file: "xlsx/xlsx.xlsx!sources", line: 3 }, "2024-06"],
      [{ file: "xlsx/xlsx.xlsx!sources", line: 4 }, "2024"],
    ]);
  });

  it("has the lines of its text files where an editor shows them", async () => {
    for (const kind of ["semicolons", "gb18030", "utf-16"]) {
      const { tables } = await checked([kind]);
      expect(tables?.sources.map(({ at }) => at.line)).toEqual([2, 3, 5]);
    }
  });

  it("gives rich text, formulas, links, truths and percentages as their cells show them", async () => {
    const disk = await openSpreadsheets(["xlsx-odd"], openDisk(root));
    const { tables, problems } = readDatasets(["xlsx-odd"], disk, knownTables);
    expect(problems).toEqual([]);
    expect(tables[0]?.records.map(({ cells }) => cells)).toEqual([
      ["odd", "Made-up rich text", "Nobody", "2024-06", "en", "news", "", "read it here", "0.3"],
      ["odder", "TRUE", "7%", "2024-02-29", "en", "news", "", "", ""],
    ]);
  });
});

describe("a cell that leads to an address", () => {
  it("is that address in a column of addresses, whatever it shows", () => {
    const part = { name: "sources", file: "x.xlsx!sources", layer: 0 };
    const links = new Map([
      [0, "https://example.org"],
      [1, "https://example.org"],
    ]);
    const records = [{ line: 2, cells: ["read it here", "read it here"], links }];
    const { rows } = checkRows({ ...part, header: ["url", "note"], records }, tables.sources);
    expect([rows[0]?.row["url"], rows[0]?.row["note"]]).toEqual(["https://example.org", "read it here"]);
  });
});

describe("a list of records in JSON", () => {
  it("gives the rows of the plain files", async () => {
    const folder = temporary();
    const { tables } = readDatasets(["plain"], openDisk(root), knownTables);
    for (const { name, header, records } of tables) {
      const value = (text: string) => (text === "" ? null : /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);
      const rows = records.map(({ cells }) =>
        Object.fromEntries(header.map((key, at) => [key, value(cells[at] ?? "")])),
      );
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(rows, undefined, 1));
    }
    const read = await checked(["."], folder);
    expect(read.problems).toEqual([]);
    expect(rowsOf(read.tables)).toEqual(plain);
  });

  it("may leave out what is not stated, and names the line of a mistake", async () => {
    const folder = temporary();
    cpSync(join(root, "plain"), join(folder, "plain"), { recursive: true });
    const records =
      '[\n {"alias": "Alfa", "city_id": "alphaburg", "language": "es"},\n {"alias": "Beta",\n  "city_id": "betavile",\n  "language": "en", "notes": "x"}\n]\n';
    writeFileSync(join(folder, "plain/city_aliases.json"), records);
    const { problems } = await checked(["plain"], folder);
    expect(problems.map(({ code, place, column }) => [code, place.line, column])).toEqual([
      ["unknown-reference", 3, { name: "city_id", letter: "" }],
      ["unknown-header", 5, { name: "notes", letter: "" }],
    ]);
  });
});

describe("a spreadsheet", () => {
  it.each([
    [[0x50, 0x4b, 3, 4, 0, 0], /^the file is damaged/],
    [[0xd0, 0xcf, 0x11, 0xe0], /^the file is locked by a password, or is of Excel before 2007$/],
    [[], /^the file is no spreadsheet/],
  ])("of the bytes %j is told not to open, not thrown", async (bytes, message) => {
    const folder = temporary();
    writeFileSync(join(folder, "x.xlsx"), new Uint8Array(bytes));
    const { problems } = await checked(["."], folder);
    expect(problems.map(({ code }) => code)).toEqual(["unreadable-xlsx"]);
    expect(problems[0]?.message).toMatch(message);
  });

  it("that Excel keeps beside an open one is passed over", async () => {
    const folder = temporary();
    cpSync(join(root, "plain"), folder, { recursive: true });
    writeFileSync(join(folder, "~$busan.xlsx"), "x");
    expect((await checked(["."], folder)).problems).toEqual([]);
  });
});
