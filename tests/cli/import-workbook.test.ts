import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openWorkbook } from "../../src/cli/open-workbook.ts";
import { workbookFacts } from "../../src/cli/workbook-facts.ts";
import { writeWorkbook } from "../../src/export/xlsx/file/write-workbook.ts";
import type { Sheet, Value } from "../../src/export/xlsx/sheet.ts";
import { toSheets } from "../../src/export/xlsx/sheets.ts";
import { calculate } from "../../src/pipeline.ts";
import { copyOfThreeCities, runIn } from "./three-cities.ts";

const pack = "datasets/made-up";

const read = (folder: string, table: string): string => readFileSync(join(folder, pack, `${table}.csv`), "utf8");

type Rows = Sheet["rows"];

/** Writes the workbook of a folder with the rows of one sheet edited, as a person would do in a spreadsheet. */
async function exportEdited(folder: string, name: string, edit: (rows: Rows, at: (column: string) => number) => Rows) {
  const opened = await openWorkbook(
    {},
    {
      folder,
      environment: {},
      today: () => "2026-12-01",
    },
  );
  if (!("workbook" in opened)) throw new Error("the workbook has mistakes");
  const { made } = calculate(opened);
  if (made === undefined) throw new Error("the datasets have mistakes");
  const facts = workbookFacts(opened, made, { environment: {} });
  const sheets = toSheets(made, facts.shownFile).map((sheet) => {
    if (sheet.name !== name) return sheet;
    return { ...sheet, rows: edit(sheet.rows, (column) => sheet.columns.findIndex((one) => one.name === column)) };
  });
  writeFileSync(join(folder, "edited.xlsx"), writeWorkbook(sheets, facts).bytes);
}

const withCell = (row: readonly Value[], at: number, value: Value): readonly Value[] =>
  row.map((cell, column) => (column === at ? value : cell));

/** Sets a cell of the first row. */
const firstCell =
  (column: string, value: Value) =>
  (rows: Rows, at: (column: string) => number): Rows =>
    rows.map((row, line) => (line === 0 ? withCell(row, at(column), value) : row));

describe("citybook import of an edited workbook", () => {
  it("says that nothing changed of one that was not edited", async () => {
    const folder = copyOfThreeCities();
    await exportEdited(folder, "amounts", (rows) => rows);
    const { code, said, result } = await runIn(folder, "import edited.xlsx --yes");
    expect({ code, result }).toEqual({ code: 0, result: "" });
    expect(said).toBe("Nothing changed: the fact sheets say what the datasets say.\n");
  });

  it("takes no notice of rows in another order", async () => {
    const folder = copyOfThreeCities();
    await exportEdited(folder, "rankings", (rows) => rows.toReversed());
    const { said } = await runIn(folder, "import edited.xlsx --yes");
    expect(said).toContain("Nothing changed");
  });

  it("changes the cell that was changed, and no other sign of the file", async () => {
    const folder = copyOfThreeCities();
    const before = read(folder, "sources");
    await exportEdited(folder, "sources", firstCell("note", 'now with "quotes", and a comma'));
    const { code, result, said } = await runIn(folder, "import edited.xlsx --yes");
    expect(code, result + said).toBe(0);
    expect(result).toContain(`${pack}/sources.csv: 1 row changed`);
    expect(result).toMatch(/ {4}note: .* becomes now with "quotes", and a comma/);
    const [was, is] = [before.split("\n"), read(folder, "sources").split("\n")];
    expect(is.filter((line, at) => line !== was[at])).toHaveLength(1);
    expect(is[1]).toContain('"now with ""quotes"", and a comma"');
  });

  it("keeps line ends and the byte order mark of the file", async () => {
    const folder = copyOfThreeCities();
    const file = join(folder, pack, "sources.csv");
    const before = `\uFEFF${read(folder, "sources").replaceAll("\n", "\r\n")}`;
    writeFileSync(file, before);
    await exportEdited(folder, "sources", firstCell("note", "seen again"));
    await runIn(folder, "import edited.xlsx --yes");
    const after = readFileSync(file, "utf8");
    expect(after.startsWith("\uFEFF")).toBe(true);
    expect(after.match(/\r\n/g)).toHaveLength(before.match(/\r\n/g)?.length ?? 0);
    expect(after.match(/(?<!\r)\n/g)).toBeNull();
  });

  it("adds a row to the file of what it names, and removes one that is gone", async () => {
    const folder = copyOfThreeCities();
    const lines = read(folder, "indicators").split("\n");
    await exportEdited(folder, "indicators", (rows, at) => {
      const [first = [], ...rest] = rows;
      const fresh = withCell(withCell(withCell(first, at("year"), 2019), at("value"), 123_456), at("file"), "");
      return [...rest, fresh];
    });
    const { code, result, said } = await runIn(folder, "import edited.xlsx --yes");
    expect(code, result + said).toBe(0);
    expect(result).toContain("1 row added, 1 row removed");
    const after = read(folder, "indicators").split("\n");
    expect(after).toHaveLength(lines.length);
    expect(after.at(-2)).toContain("123456");
    expect(after[1]).toBe(lines[2]);
  });

  it("writes nothing on a dry run, nor without an answer, nor against one", async () => {
    const folder = copyOfThreeCities();
    const before = read(folder, "sources");
    await exportEdited(folder, "sources", firstCell("note", "seen again"));
    const dry = await runIn(folder, "import edited.xlsx --dry-run");
    expect(dry.said).toContain("run it without --dry-run to write 1 row in 1 file");
    const silent = await runIn(folder, "import edited.xlsx");
    expect(silent.said).toContain("run the command with --yes");
    const refused = await runIn(folder, "import edited.xlsx", {}, ["n"]);
    expect(refused.said).toContain("Write these changes (1 row in 1 file)? [y/N]");
    expect(read(folder, "sources")).toBe(before);
    const agreed = await runIn(folder, "import edited.xlsx", {}, ["y"]);
    expect(agreed.said).toContain("Written: 1 row in 1 file");
    expect(read(folder, "sources")).not.toBe(before);
  });

  it("refuses changes with which the datasets would have errors", async () => {
    const folder = copyOfThreeCities();
    const before = read(folder, "amounts");
    await exportEdited(folder, "amounts", firstCell("qualifier", "roughly"));
    const { code, result, said } = await runIn(folder, "import edited.xlsx --yes");
    expect(code).toBe(1);
    expect(result).toContain('"roughly" is not a qualifier');
    expect(said).toContain("Nothing was written");
    expect(read(folder, "amounts")).toBe(before);
  });

  it("refuses a new row for a file that is not there", async () => {
    const folder = copyOfThreeCities();
    await exportEdited(folder, "sources", (rows, at) => {
      const [first = []] = rows;
      return [...rows, withCell(withCell(first, at("source_id"), "another"), at("file"), "datasets/mars/sources.csv")];
    });
    const { code, result } = await runIn(folder, "import edited.xlsx --yes");
    expect(code).toBe(1);
    expect(result).toContain('"datasets/mars/sources.csv" is no file of sources in a pack of your own');
    expect(result).toContain(`Write ${pack}/sources.csv into its cell file.`);
  });

  it("refuses two rows with one key", async () => {
    const folder = copyOfThreeCities();
    await exportEdited(folder, "cities", (rows) => [...rows, ...rows.slice(0, 1)]);
    const { code, result } = await runIn(folder, "import edited.xlsx --yes");
    expect(code).toBe(1);
    expect(result).toContain("the row has the key of row");
  });

  it("tells where the datasets have changed since the export", async () => {
    const folder = copyOfThreeCities();
    await exportEdited(folder, "sources", (rows) => rows);
    const file = join(folder, pack, "sources.csv");
    writeFileSync(file, read(folder, "sources").replace(/\n$/, "\nlate-one,Late,Somebody,2024,en,news,,,\n"));
    const { said, result } = await runIn(folder, "import edited.xlsx --dry-run");
    expect(said).toContain("have changed since this workbook was exported");
    expect(result).toContain("removed");
  });
});
