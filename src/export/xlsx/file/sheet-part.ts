import { columnLetter } from "../../../model/problem.ts";
import type { CoverLine } from "../cover.ts";
import type { Sheet, Value } from "../sheet.ts";
import { cellWriter, type Link, lookOf, type Pen, textCell } from "./cell-writer.ts";
import { columnWidths } from "./column-widths.ts";
import { headerRow, linesAbove } from "./header-row.ts";
import { lineHeight, linesIn, linesOf, rowOf } from "./row-height.ts";
import type { Strings } from "./strings.ts";
import { fixed, isNumeric, styleOf } from "./styles.ts";
import { document, inAttribute, inText, main, type Relation, relations } from "./xml.ts";

/** A sheet as a part of the file, and what it leads to. */
export interface SheetPart {
  readonly xml: string;
  readonly relations: readonly Relation[];
}

const back = "This sheet has one table. Back to Contents";

/** Tells where all of a text is that a cell cannot hold: in the file of its row. */
function wholeIn({ columns, name }: Sheet): (row: readonly Value[]) => string {
  const at = columns.findIndex((column) => column.name === "file");
  return (row) => {
    const file = row[at];
    return typeof file === "string" ? file : `the view ${name} of citybook`;
  };
}

function headRows(sheet: Sheet, { strings, links }: Pen): readonly string[] {
  const lines = linesAbove(sheet);
  const number = (text: string) => strings.number(text, () => sheet.name);
  const written = lines.map((text, at) =>
    rowOf(at + 1, textCell(`A${at + 1}`, at === 0 ? fixed.heading : fixed.normal, number(text))),
  );
  const cell = `A${lines.length + 1}`;
  links.push({ cell, target: "#'Contents'!A1" });
  return [...written, rowOf(lines.length + 1, textCell(cell, fixed.link, number(back)))];
}

function tableRows(sheet: Sheet, pen: Pen, widths: readonly number[]): readonly string[] {
  const top = headerRow(sheet);
  const header = sheet.columns.map(({ name, format }, at) =>
    textCell(
      `${columnLetter(at)}${top}`,
      isNumeric(format) ? fixed.numbers : fixed.header,
      pen.strings.number(name, () => sheet.name),
    ),
  );
  const writers = sheet.columns.map((column, at) => cellWriter(columnLetter(at), column, { table: sheet.table, pen }));
  const [wholeOf, lines] = [wholeIn(sheet), linesIn(sheet, widths)];
  const rows = sheet.rows.map((row, line) => {
    const whole = () => wholeOf(row);
    const cells = writers.map((write, at) => write(row[at] ?? "", top + 1 + line, whole));
    return rowOf(top + 1 + line, cells.join(""), lines(row));
  });
  return [rowOf(top, header.join("")), ...rows];
}

/** The cells that offer the words which they may hold, by these words. */
function validations({ choices = [], ...sheet }: Sheet): string {
  if (choices.length === 0) return "";
  const byWords = new Map<string, string[]>();
  const first = headerRow(sheet) + 1;
  const last = first + Math.max(1, sheet.rows.length) - 1;
  for (const { column, row, words } of choices) {
    const list = words.join(",");
    const letter = columnLetter(column);
    const cells = row === undefined ? `${letter}${first}:${letter}${last}` : `${letter}${first + row}`;
    byWords.set(list, [...(byWords.get(list) ?? []), cells]);
  }
  const all = [...byWords].map(
    ([list, cells]) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${cells.join(" ")}"><formula1>${inText(`"${list}"`)}</formula1></dataValidation>`,
  );
  return `<dataValidations count="${all.length}">${all.join("")}</dataValidations>`;
}

/** The links of a sheet: those within the workbook by their place, all others by a relation, which is one for each address. */
function linksOf(links: readonly Link[]): { readonly xml: string; readonly relations: readonly Relation[] } {
  const addresses = new Map<string, number>();
  const written = links.map(({ cell, target }) => {
    if (target.startsWith("#")) return `<hyperlink ref="${cell}" location="${inAttribute(target.slice(1))}"/>`;
    const number = addresses.get(target) ?? addresses.size + 1;
    addresses.set(target, number);
    return `<hyperlink ref="${cell}" r:id="rId${number}"/>`;
  });
  return {
    xml: written.length === 0 ? "" : `<hyperlinks>${written.join("")}</hyperlinks>`,
    relations: [...addresses.keys()].map((target) => ({ type: `${relations}/hyperlink`, target, external: true })),
  };
}

function viewOf(sheet: Sheet): string {
  const [columns, rows] = [sheet.frozen, headerRow(sheet)];
  const corner = `${columnLetter(columns)}${rows + 1}`;
  return `<sheetViews><sheetView workbookViewId="0"><pane xSplit="${columns}" ySplit="${rows}" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`;
}

/** The widths of the columns, and how their cells look where nothing is written in them. */
const columnsOf = ({ columns }: Sheet, widths: readonly number[]): string =>
  `<cols>${columns.map((column, at) => `<col min="${at + 1}" max="${at + 1}" width="${widths[at]}" style="${styleOf(column.format, lookOf(column))}" customWidth="1"/>`).join("")}</cols>`;

/** What is wider than this, in signs, goes on over several sheets of paper, since it could not be read on one. */
const widestPage = 230;

const isOnePage = (widths: readonly number[]): boolean => widths.reduce((sum, width) => sum + width, 0) <= widestPage;

const opening = (onePage: boolean): string =>
  `<worksheet xmlns="${main}" xmlns:r="${relations}">${onePage ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ""}`;

const a4 = 'paperSize="9" orientation="landscape"';
const printed = (onePage: boolean): string =>
  `<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup ${onePage ? `${a4} fitToHeight="0"` : `${a4} scale="60" pageOrder="overThenDown"`}/><headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>`;

/** A sheet with its table; `table` is the path of the part that describes it. */
export function sheetPart(sheet: Sheet, strings: Strings, table: string): SheetPart {
  const links: Link[] = [];
  const widths = columnWidths(sheet);
  const onePage = isOnePage(widths);
  const rows = [...headRows(sheet, { strings, links }), ...tableRows(sheet, { strings, links }, widths)];
  const found = linksOf(links);
  const all: readonly Relation[] = [...found.relations, { type: `${relations}/table`, target: table }];
  const xml = [
    opening(onePage),
    viewOf(sheet),
    `<sheetFormatPr defaultRowHeight="${lineHeight}"/>`,
    columnsOf(sheet, widths),
    `<sheetData>${rows.join("")}</sheetData>`,
    validations(sheet),
    found.xml,
    printed(onePage),
    `<tableParts count="1"><tablePart r:id="rId${all.length}"/></tableParts>`,
    "</worksheet>",
  ];
  return { xml: document(xml.join("")), relations: all };
}

const proseWidth = 100;

/** A sheet of lines, each in a cell of its own, the first as a heading. */
export function prosePart(lines: readonly CoverLine[], strings: Strings): SheetPart {
  const links = lines.flatMap((line, at) =>
    typeof line === "string" ? [] : [{ cell: `A${at + 1}`, target: line.link }],
  );
  const rows = lines.map((line, at) => {
    const text = typeof line === "string" ? line : line.text;
    const style = typeof line === "string" ? fixed.prose : fixed.link;
    const cell = textCell(
      `A${at + 1}`,
      at === 0 ? fixed.heading : style,
      strings.number(text, () => "the cover"),
    );
    return rowOf(at + 1, cell, linesOf(text, proseWidth));
  });
  const found = linksOf(links);
  const view = '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>';
  const columns = `<cols><col min="1" max="1" width="${proseWidth}" customWidth="1"/></cols>`;
  const xml = `${opening(true)}${view}<sheetFormatPr defaultRowHeight="${lineHeight}"/>${columns}<sheetData>${rows.join("")}</sheetData>${found.xml}${printed(true)}</worksheet>`;
  return { xml: document(xml), relations: found.relations };
}
