import { type CellValue, type Column, type Style, Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { type Cleaned, cleanText } from "./clean-text.ts";
import { inFull } from "./formula.ts";
import { coverLines, type WorkbookFacts } from "./front-sheets.ts";
import { formats, type Sheet, type Value } from "./sheet.ts";
import { dateSerial } from "./values.ts";

/** A finished file, and what its cells could not hold. */
export interface Written {
  readonly bytes: Uint8Array;
  /** How many texts were cut, since they are longer than a cell. */
  readonly cut: number;
  /** How many signs were left out, since a spreadsheet cannot hold them. */
  readonly dropped: number;
}

type Clean = (text: string, whole: string) => string;

const bold: Partial<Style> = { font: { bold: true }, alignment: { wrapText: true, vertical: "top" } };
const heading: Partial<Style> = { font: { bold: true, size: 14 } };
const wrapped: Partial<Style> = { alignment: { wrapText: true, vertical: "top" } };

/** The lines above the table: title, what it is, notes, and the way back. */
const above = ({ title, says, notes }: Sheet): readonly string[] => [title, says, ...notes, "This sheet has one table. Back to Contents"];

/** The row that holds the names of the columns, counted from 1. */
export const headerRow = (sheet: Sheet): number => above(sheet).length + 1;

/** Where all of a text is that a cell cannot hold. */
function wholeOf(sheet: Sheet, row: readonly Value[]): string {
  const file = sheet.columns.findIndex(({ name }) => name === "file");
  const named = row[file];
  return typeof named === "string" && file >= 0 ? named : `the view ${sheet.name} of citybook`;
}

function plainValue(value: Value, clean: (text: string) => string): string | number | null | { text: string; hyperlink: string } {
  if (typeof value === "number") return value;
  if (typeof value === "string") return value === "" ? null : clean(value);
  return "date" in value ? dateSerial(value.date) : { text: clean(value.text), hyperlink: value.link };
}

/** A formula with what it came to. */
function liveValue(formula: string, value: Value): CellValue {
  const result = typeof value === "object" ? ("date" in value ? dateSerial(value.date) : value.text) : value;
  return { formula, result };
}

const styleOf = (format: keyof typeof formats): Partial<Style> => ({
  numFmt: formats[format].numFmt,
  alignment: { vertical: "top", wrapText: format === "words" },
});

/** The lines above the table, in the first column. */
function writeHead(worksheet: Worksheet, sheet: Sheet): void {
  const lines = above(sheet);
  lines.forEach((text, at) => {
    const cell = worksheet.getCell(at + 1, 1);
    const isBack = at === lines.length - 1;
    cell.value = isBack ? { text, hyperlink: "#'Contents'!A1" } : text;
    if (at === 0) Object.assign(cell.style, heading);
  });
}

function writeTable(worksheet: Worksheet, sheet: Sheet, clean: Clean): void {
  const top = headerRow(sheet);
  const formulas = sheet.columns.map(({ formula }) => (formula === undefined ? undefined : inFull(formula, sheet.table)));
  const styles = sheet.columns.map(({ format }) => styleOf(format));
  const rows = sheet.rows.map((row) =>
    row.map((value, at): CellValue => {
      const formula = formulas[at];
      return formula === undefined ? plainValue(value, (text) => clean(text, wholeOf(sheet, row))) : liveValue(formula, value);
    }),
  );
  const columns = sheet.columns.map(({ name }, at) => {
    const formula = formulas[at];
    return { name, filterButton: true, ...(formula === undefined ? {} : { calculatedColumnFormula: formula }) };
  });
  // Excel refuses a table without a row.
  const filled = rows.length === 0 ? [sheet.columns.map(() => null)] : rows;
  worksheet.addTable({
    name: sheet.table,
    ref: `A${top}`,
    headerRow: true,
    totalsRow: false,
    style: { theme: "TableStyleLight1", showRowStripes: false },
    columns,
    rows: filled,
  });
  worksheet.getRow(top).eachCell((cell) => {
    Object.assign(cell.style, bold);
  });
  for (let at = 0; at < filled.length; at += 1) {
    worksheet.getRow(top + 1 + at).eachCell({ includeEmpty: false }, (cell, column) => {
      cell.style = styles[column - 1] ?? {};
    });
  }
}

function writeSheet(workbook: Workbook, sheet: Sheet, clean: Clean): void {
  const top = headerRow(sheet);
  const worksheet = workbook.addWorksheet(sheet.name, {
    views: [{ state: "frozen", xSplit: sheet.frozen, ySplit: top, topLeftCell: `A1` }],
  });
  writeHead(worksheet, sheet);
  writeTable(worksheet, sheet, clean);
  sheet.columns.forEach(({ format, name }, at) => {
    worksheet.getColumn(at + 1).width = Math.max(formats[format].width, Math.min(name.length + 4, 30));
  });
  for (const [name, { column, row }] of Object.entries(sheet.named ?? {})) {
    workbook.definedNames.add(`'${sheet.name}'!$${String.fromCharCode(65 + column)}$${top + 1 + row}`, name);
  }
  for (const { column, row, words } of sheet.choices ?? []) {
    worksheet.getCell(top + 1 + row, column + 1).dataValidation = {
      type: "list",
      allowBlank: false,
      formulae: [`"${words.join(",")}"`],
      showErrorMessage: true,
    };
  }
}

function writeCover(workbook: Workbook, facts: WorkbookFacts): void {
  const worksheet = workbook.addWorksheet("Cover");
  const first: Partial<Column> = worksheet.getColumn(1);
  first.width = 100;
  coverLines(facts).forEach((text, at) => {
    const cell = worksheet.getCell(at + 1, 1);
    cell.value = text;
    Object.assign(cell.style, at === 0 ? heading : wrapped);
  });
}

/** The day of a date at whatever precision, for the properties of the file. */
const dayOf = (date: string): Date => new Date(`${`${date}-01-01`.slice(0, date.length === 7 ? 7 : 10)}${date.length === 7 ? "-01" : ""}T00:00:00Z`);

/** The sheets as the bytes of an .xlsx; the same sheets and facts give the same bytes. */
export async function writeWorkbook(sheets: readonly Sheet[], facts: WorkbookFacts): Promise<Written> {
  const workbook = new Workbook();
  const counts = { cut: 0, dropped: 0 };
  const clean: Clean = (text, whole) => {
    const cleaned: Cleaned = cleanText(text, whole);
    counts.dropped += cleaned.dropped;
    counts.cut += cleaned.cut ? 1 : 0;
    return cleaned.text;
  };
  workbook.title = facts.title;
  workbook.creator = `citybook ${facts.toolVersion}`;
  workbook.lastModifiedBy = workbook.creator;
  workbook.created = dayOf(facts.date);
  workbook.modified = workbook.created;
  writeCover(workbook, facts);
  for (const sheet of sheets) writeSheet(workbook, sheet, clean);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return { bytes, ...counts };
}
