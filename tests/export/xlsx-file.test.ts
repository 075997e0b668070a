import { Workbook } from "@cj-tech-master/excelts";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { cellWriter } from "../../src/export/xlsx/file/cell-writer.ts";
import { headerRow } from "../../src/export/xlsx/file/header-row.ts";
import { openStrings } from "../../src/export/xlsx/file/strings.ts";
import { writeWorkbook } from "../../src/export/xlsx/file/write-workbook.ts";
import { toSheet, type Value, written } from "../../src/export/xlsx/sheet.ts";
import { toSheets } from "../../src/export/xlsx/sheets.ts";
import { toXlsx } from "../../src/export/xlsx/to-xlsx.ts";
import { columnLetter } from "../../src/model/problem.ts";
import { fiveCities } from "../chart/five-cities.ts";
import { testFacts } from "./xlsx-facts.ts";

const derived = fiveCities();
const sheets = toSheets(derived);
const { bytes } = toXlsx(derived, testFacts);

async function open(file: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(file);
  return workbook;
}

const opened = open(bytes);

const leading = written<string>("cell", "a cell", "text", (link) => ({ text: "a source", link }));
const linked = (rows: readonly string[]) =>
  toSheet<string>({ name: "Long", title: "Long", says: "Many rows.", kind: "facts" }, [leading], rows);

/** A workbook with one sheet whose only column has the given cells. */
async function cellsOf(values: readonly Value[]) {
  const sheet = toSheet<Value>(
    { name: "Odd", title: "Odd", says: "Odd cells.", kind: "facts" },
    [
      written("cell", "a cell", "text", (value) => value),
      written<Value>("file", "its file", "text", () => "datasets/odd/odd.csv"),
    ],
    values,
  );
  const made = writeWorkbook([sheet], testFacts);
  const worksheet = (await open(made.bytes)).getWorksheet("Odd");
  const cells = values.map((_, at) => worksheet?.getCell(headerRow(sheet) + 1 + at, 1));
  return { ...made, cells };
}

const parts = unzipSync(bytes);
const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
const partOf = (sheet: string): string =>
  part(`xl/worksheets/sheet${sheets.findIndex(({ name }) => name === sheet) + 2}.xml`);

describe("the file of the exported workbook", () => {
  it("is the same for the same tables", () => {
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(toXlsx(derived, testFacts).bytes))).toBe(0);
  });

  it("has no time but the first that a zip can tell, as the calendar of any place writes it", () => {
    const header = new DataView(bytes.buffer, bytes.byteOffset);
    expect([header.getUint16(10, true), header.getUint16(12, true)]).toEqual([0, (1 << 5) | 1]);
  });

  it("has on each sheet one table, whose header cells are its columns, and no merged cell", async () => {
    const workbook = await opened;
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Cover", ...sheets.map(({ name }) => name)]);
    for (const sheet of sheets) {
      const worksheet = workbook.getWorksheet(sheet.name);
      const tables = worksheet?.getTables() ?? [];
      expect(tables).toHaveLength(1);
      const header = sheet.columns.map((_, at) => worksheet?.getCell(headerRow(sheet), at + 1).value);
      expect(header).toEqual(sheet.columns.map(({ name }) => name));
      expect(worksheet?.hasMerges).toBe(false);
      expect(worksheet?.views[0]).toMatchObject({ state: "frozen", ySplit: headerRow(sheet) });
    }
  });

  it("keeps formulas with what they come to", async () => {
    const at = sheets.find(({ name }) => name === "intensity");
    const column = at?.columns.findIndex(({ name }) => name === "gdp_share_low") ?? 0;
    const worksheet = (await opened).getWorksheet("intensity");
    const row = (at?.rows.findIndex(([city]) => city === "shenzhen") ?? 0) + 1;
    const cell = worksheet?.getCell((at === undefined ? 0 : headerRow(at)) + row, column + 1);
    expect(cell?.formula).toBe(
      "IF(ISNUMBER(intensity[[#This Row],[commitment_low]]),IF(ISNUMBER(intensity[[#This Row],[gdp_in_currency]]),100*intensity[[#This Row],[commitment_low]]/intensity[[#This Row],[gdp_in_currency]],intensity[[#This Row],[gdp_in_currency]]),intensity[[#This Row],[commitment_low]])",
    );
    expect(cell?.result).toBe(at?.rows[row - 1]?.[column]);
  });

  it("has no formula in a cell that is text, where editing it would make a text of it", async () => {
    const workbook = await opened;
    for (const sheet of sheets)
      for (const [at, { formula }] of sheet.columns.entries()) {
        if (formula === undefined || sheet.rows.length === 0) continue;
        const cell = workbook.getWorksheet(sheet.name)?.getCell(headerRow(sheet) + 1, at + 1);
        expect(cell?.numFmt, `${sheet.name} ${at}`).not.toBe("@");
      }
  });

  it("offers the words that a cell may hold", () => {
    const amounts = part(`xl/worksheets/sheet${sheets.findIndex(({ name }) => name === "amounts") + 2}.xml`);
    expect(amounts).toContain('<formula1>"exact,up-to,at-least,about,range,unstated"</formula1>');
    expect(amounts).toContain('<formula1>"yes,no"</formula1>');
  });

  it("leads to sources by their addresses and to sheets by their places", () => {
    const contents = part("xl/worksheets/sheet2.xml");
    expect(contents).toContain(`<hyperlink ref="A5" location="'Results'!A1"/>`);
    const sources = sheets.findIndex(({ name }) => name === "sources") + 2;
    expect(part(`xl/worksheets/_rels/sheet${sources}.xml.rels`)).toMatch(/Target="https:[^"]+" TargetMode="External"/);
  });

  it("names the cells of the assumptions", () => {
    expect(part("xl/workbook.xml")).toContain('<definedName name="ref_year">Assumptions!$B$5</definedName>');
  });

  it("tells its title and its date, and no clock", () => {
    const core = part("docProps/core.xml");
    expect(core).toContain("<dc:title>Test &lt;of&gt; a workbook</dc:title>");
    expect(core).toContain(">2025-06-01T00:00:00Z</dcterms:created>");
  });

  it("takes what looks like a formula for the text that it is", async () => {
    const texts = ["=1+1", "+49 30", "-5 %", "@SUM(A1)", '=HYPERLINK("https://example.org")'];
    const { cells } = await cellsOf(texts);
    expect(cells.map((cell) => cell?.formula)).toEqual(texts.map(() => undefined));
    expect(cells.map((cell) => cell?.value)).toEqual(texts);
  });

  it("keeps negative numbers as numbers", async () => {
    const { cells } = await cellsOf([-84.38798]);
    expect(cells[0]?.value).toBe(-84.38798);
  });

  it("leaves out signs that a spreadsheet cannot hold, and says how many", async () => {
    const { cells, dropped } = await cellsOf(["a\u0000b\u0007c\ud800d", "tab\tand\r\nline", "<&>"]);
    expect(cells.map((cell) => cell?.value)).toEqual(["abcd", "tab\tand\nline", "<&>"]);
    expect(dropped).toBe(3);
  });

  it("does not let a text be read as a sign by its number", async () => {
    const { bytes: odd } = await cellsOf(["_x0041_ is no A"]);
    expect(strFromU8(unzipSync(odd)["xl/sharedStrings.xml"] ?? new Uint8Array())).toContain("_x005F_x0041_ is no A");
  });

  it("cuts a text that is longer than a cell, and says in the cell where all of it is", async () => {
    const { cells, cut } = await cellsOf(["x".repeat(40_000), "y".repeat(32_767)]);
    const [long, fitting] = cells.map((cell) => String(cell?.value));
    expect(cut).toBe(1);
    expect(long).toHaveLength(32_767);
    expect(long).toMatch(
      /x \[\.\.\. cut here: a cell holds no more\. The whole text is in datasets\/odd\/odd\.csv\.\]$/,
    );
    expect(fitting).toBe("y".repeat(32_767));
  });

  it("has whole dates as dates, and months and years as text", () => {
    const packages = sheets.find(({ name }) => name === "policy_packages");
    const dates = packages?.rows.flatMap((row) => row.filter((value) => typeof value === "object" && "date" in value));
    expect(dates?.length).toBeGreaterThan(0);
  });

  it("lets a formula of a text be entered again without making text of it", () => {
    const at = sheets.find(({ name }) => name === "pots");
    const column = at?.columns.findIndex(({ name }) => name === "state") ?? 0;
    const letter = columnLetter(column);
    const [, style = ""] = new RegExp(`<c r="${letter}\\d+" s="(\\d+)" t="str"><f>`).exec(partOf("pots")) ?? [];
    const shapes = [...part("xl/styles.xml").matchAll(/<xf numFmtId="(\d+)"[^>]*applyNumberFormat/g)];
    expect(shapes[Number(style) - 1]?.[1]).toBe("0");
  });

  it("names headings and links as such, for programs that read a sheet aloud", () => {
    expect(part("xl/styles.xml")).toMatch(/<cellStyle name="Heading 1" xfId="1" builtinId="16"\/>/);
    const [, style = ""] = /<c r="A1" s="(\d+)"/.exec(partOf("intensity")) ?? [];
    const shapes = [...part("xl/styles.xml").matchAll(/ xfId="(\d)"[ /][^>]*>/g)];
    expect(shapes[Number(style)]?.[1]).toBe("1");
    expect(part("docProps/core.xml")).toContain("<dc:language>en</dc:language>");
  });

  it("writes no empty cell, and gives each column the look of its cells", () => {
    expect(Object.keys(parts).filter((path) => /<c [^>]*\/>/.test(part(path)))).toEqual([]);
    expect(partOf("cities")).toMatch(/<col min="1" max="1" width="\d+" style="\d+" customWidth="1"\/>/);
  });

  it("has one relation for each address", () => {
    const made = unzipSync(writeWorkbook([linked(Array(3).fill("https://example.org"))], testFacts).bytes);
    const text = (path: string) => strFromU8(made[path] ?? new Uint8Array());
    expect(text("xl/worksheets/sheet2.xml").match(/r:id="rId1"/g)).toHaveLength(3);
    expect(text("xl/worksheets/_rels/sheet2.xml.rels").match(/example\.org/g)).toHaveLength(1);
  });

  it("has no more links on a sheet than Excel takes", () => {
    const links = Array(65_529).fill({ cell: "A1", target: "https://example.org" });
    const write = cellWriter("A", leading, { table: "long", pen: { strings: openStrings(), links } });
    const [last, beyond] = [7, 8].map((row) => write({ text: "a source", link: "https://example.org" }, row, () => ""));
    expect(links).toHaveLength(65_530);
    expect(links.at(-1)).toEqual({ cell: "A7", target: "https://example.org" });
    expect([last, beyond].map((cell) => cell?.replace(/ s="\d+"/, ""))).toEqual([
      '<c r="A7" t="s"><v>0</v></c>',
      '<c r="A8" t="s"><v>0</v></c>',
    ]);
  });

  it("refuses more rows than a sheet has, and says where they fit", () => {
    const sheet = { ...linked([]), rows: Array(1_048_573).fill([""]) };
    expect(() => writeWorkbook([sheet], testFacts)).toThrow(/Long would have 1048573 rows/);
  });

  it("has an empty row where a table has none, since Excel takes no table without one", async () => {
    const { bytes: empty } = await cellsOf([]);
    const table = strFromU8(unzipSync(empty)["xl/tables/table1.xml"] ?? new Uint8Array());
    expect(table).toContain('ref="A4:B5"');
  });
});
