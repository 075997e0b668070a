import { type Cell, type Row, ValueType, Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { type Problem, problem } from "../model/problem.ts";
import { dateText, numberText } from "./cell-text.ts";
import type { CellFault, Sheet, SheetCell, Spreadsheet } from "./spreadsheet.ts";
import { unpackedSize } from "./unpacked-size.ts";

/** What an .xlsx may unpack to: more than a hundred thousand rows of the widest table. */
const mostBytes = 100_000_000;

function errorCell(shown: string, formula: string | undefined): CellFault {
  const from = formula === undefined ? "" : ` of the formula =${formula}`;
  const hint = "Correct the formula, or write the value itself into the cell.";
  return { code: "error-cell", message: `the cell shows ${shown}${from}`, hint };
}

function mergedCell({ address, master }: Cell): CellFault {
  return {
    code: "merged-cell",
    message: `cell ${address} is merged into ${master.address}, so that it holds nothing of its own`,
    hint: "Unmerge the cells, and write the value into each of them.",
  };
}

/** The text of what a formula came to, or of a plain cell. */
function valueText(value: unknown, cell: Cell): string | CellFault {
  const format = String(cell.numFmt ?? "General");
  if (typeof value === "number") return numberText(value, format);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof Date) return dateText(value, format);
  if (typeof value === "string") return value.replaceAll("\r\n", "\n");
  if (typeof value === "object" && value !== null && "error" in value) {
    return errorCell(String(value.error), cell.formula);
  }
  return errorCell("no value", cell.formula);
}

function cellOf(cell: Cell): SheetCell {
  if (cell.type === ValueType.Null) return "";
  if (cell.type === ValueType.Merge) return mergedCell(cell);
  if (cell.type === ValueType.Formula) return valueText(cell.result, cell);
  if (cell.type === ValueType.Hyperlink) return { text: cell.text, link: cell.hyperlink ?? "" };
  if (cell.type === ValueType.RichText) return valueText(cell.text, cell);
  return valueText(cell.value, cell);
}

function rowOf(row: Row): readonly SheetCell[] {
  const cells: SheetCell[] = [];
  row.eachCell((cell, column) => {
    cells[column - 1] = cellOf(cell);
  });
  return Array.from(cells, (cell) => cell ?? "");
}

function sheetOf(worksheet: Worksheet): Sheet {
  const rows: Sheet["rows"][number][] = [];
  worksheet.eachRow((row, line) => {
    const cells = rowOf(row);
    if (cells.some((cell) => typeof cell !== "string" || cell.trim() !== "")) rows.push({ line, cells });
  });
  return { name: worksheet.name, rows };
}

const unreadable = (file: string, message: string, hint: string): Problem =>
  problem("unreadable-xlsx", { place: { file }, message, hint });

const saveAgain = "Open it in Excel or LibreOffice, and save it as an Excel workbook (.xlsx).";

/** Why bytes are no spreadsheet that may be opened, or nothing. */
function refusal(bytes: Uint8Array, file: string): Problem | undefined {
  const [first, second] = bytes;
  if (first === 0xd0 && second === 0xcf) {
    const hint = "Save it as an Excel workbook (.xlsx) without a password.";
    return unreadable(file, "the file is locked by a password, or is of Excel before 2007", hint);
  }
  if (first !== 0x50 || second !== 0x4b)
    return unreadable(file, "the file is no spreadsheet, whatever its name", saveAgain);
  if (unpackedSize(bytes, mostBytes) <= mostBytes) return undefined;
  const message = `the file unpacks to more than ${mostBytes / 1_000_000} MB`;
  const hint = "Save its sheets as CSV UTF-8 files, or part it into several spreadsheets.";
  return problem("oversized-xlsx", { place: { file }, message, hint });
}

/** Opens an .xlsx: all sheets, with the values that its formulas came to when it was saved. */
export async function openSpreadsheet(bytes: Uint8Array, file: string): Promise<Spreadsheet> {
  try {
    const refused = refusal(bytes, file);
    if (refused !== undefined) return refused;
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes);
    return workbook.worksheets.map(sheetOf);
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return unreadable(file, `the file is damaged: ${cause.message}`, saveAgain);
  }
}
