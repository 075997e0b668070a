import { columnLetter } from "../../../model/problem.ts";
import { inFull } from "../formula.ts";
import { formats, type Sheet, type Value } from "../sheet.ts";
import { dateSerial } from "../values.ts";
import type { Strings } from "./strings.ts";
import { fixed, type Look, styleOf, wraps } from "./styles.ts";
import { document, inAttribute, inText, main, type Relation, relations } from "./xml.ts";

/** A sheet as a part of the file, and what it leads to. */
export interface SheetPart {
  readonly xml: string;
  readonly relations: readonly Relation[];
}

/** The lines above the table: title, what it is, notes; then the way back. */
const linesAbove = ({ title, says, notes }: Sheet): readonly string[] => [title, says, ...notes];

/** The row that holds the names of the columns, counted from 1. */
export const headerRow = (sheet: Sheet): number => linesAbove(sheet).length + 2;

const back = "This sheet has one table. Back to Contents";

interface Link {
  readonly cell: string;
  readonly target: string;
}

/** What the rows of a sheet are written with. */
interface Pen {
  readonly strings: Strings;
  readonly links: Link[];
}

/** Where all of a text is that a cell cannot hold: in the file of its row. */
function wholeOf({ columns, name }: Sheet, row: readonly Value[]): string {
  const file = row[columns.findIndex((column) => column.name === "file")];
  return typeof file === "string" ? file : `the view ${name} of citybook`;
}

const textCell = (cell: string, style: number, number: number): string =>
  `<c r="${cell}" s="${style}" t="s"><v>${number}</v></c>`;

/** What a person who edits the cell would turn into a formula. */
const startsFormula = /^[=+\-@]/;

const look = (text: string): Look => (startsFormula.test(text) ? "quoted" : "plain");

interface Place {
  readonly cell: string;
  readonly format: Sheet["columns"][number]["format"];
  readonly whole: () => string;
}

function plainCell(value: Value, { cell, format, whole }: Place, { strings, links }: Pen): string {
  if (value === "") return `<c r="${cell}" s="${styleOf(format, "plain")}"/>`;
  if (typeof value === "string") return textCell(cell, styleOf(format, look(value)), strings.number(value, whole()));
  if (typeof value === "object" && "link" in value) {
    links.push({ cell, target: value.link });
    return textCell(cell, styleOf(format, "link"), strings.number(value.text, whole()));
  }
  const number = typeof value === "number" ? value : dateSerial(value.date);
  return `<c r="${cell}" s="${styleOf(format, "plain")}"><v>${number}</v></c>`;
}

/** A formula with what it comes to. */
function liveCell(formula: string, value: Value, { cell, format }: Place): string {
  const style = styleOf(format, "plain");
  const result = typeof value !== "object" ? value : "date" in value ? dateSerial(value.date) : value.text;
  return typeof result === "number"
    ? `<c r="${cell}" s="${style}"><f>${formula}</f><v>${result}</v></c>`
    : `<c r="${cell}" s="${style}" t="str"><f>${formula}</f><v>${inText(result)}</v></c>`;
}

/** A line of text in points; a cell of a table shows at most so many, the rest of its text stands in the formula bar. */
const [lineHeight, mostLines] = [15, 6];

/** How many lines a text takes in a column: signs of East Asian scripts are twice as wide as others. */
function linesOf(text: string, width: number): number {
  const widthOfText = (one: string) =>
    one.length + (one.match(/[\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60]/g)?.length ?? 0);
  return text.split("\n").reduce((lines, one) => lines + Math.max(1, Math.ceil(widthOfText(one) / (width * 1.05))), 0);
}

/** A row that is as high as its text; programs that do not fit it themselves would let lines run over each other. */
const rowOf = (number: number, cells: string, lines = 1): string =>
  lines === 1
    ? `<row r="${number}">${cells}</row>`
    : `<row r="${number}" ht="${lines * lineHeight}" customHeight="1">${cells}</row>`;

const shownText = (value: Value | undefined): string =>
  typeof value === "string" ? value : typeof value === "object" && "text" in value ? value.text : "";

/** How many lines the fullest cell of a row takes. */
function linesIn({ columns, kind }: Sheet, row: readonly Value[]): number {
  const lines = columns.map(({ format }, at) =>
    wraps(format) ? linesOf(shownText(row[at]), formats[format].width) : 1,
  );
  return Math.min(Math.max(1, ...lines), kind === "front" ? Number.POSITIVE_INFINITY : mostLines);
}

function headRows(sheet: Sheet, { strings, links }: Pen): readonly string[] {
  const lines = linesAbove(sheet);
  const written = lines.map((text, at) =>
    rowOf(at + 1, textCell(`A${at + 1}`, at === 0 ? fixed.heading : fixed.normal, strings.number(text, sheet.name))),
  );
  const cell = `A${lines.length + 1}`;
  links.push({ cell, target: "#'Contents'!A1" });
  return [...written, rowOf(lines.length + 1, textCell(cell, fixed.link, strings.number(back, sheet.name)))];
}

function tableRows(sheet: Sheet, pen: Pen): readonly string[] {
  const top = headerRow(sheet);
  const letters = sheet.columns.map((_, at) => columnLetter(at));
  const formulas = sheet.columns.map(({ formula }) => formula && inText(inFull(formula, sheet.table)));
  const header = sheet.columns.map(({ name }, at) =>
    textCell(`${letters[at]}${top}`, fixed.header, pen.strings.number(name, sheet.name)),
  );
  const rows = sheet.rows.map((row, line) => {
    const number = top + 1 + line;
    const whole = () => wholeOf(sheet, row);
    const cells = sheet.columns.map(({ format }, at) => {
      const [value, formula] = [row[at] ?? "", formulas[at]];
      const place = { cell: `${letters[at]}${number}`, format, whole };
      return formula === undefined ? plainCell(value, place, pen) : liveCell(formula, value, place);
    });
    return rowOf(number, cells.join(""), linesIn(sheet, row));
  });
  return [rowOf(top, header.join("")), ...rows];
}

/** The cells that offer the words which they may hold, by these words. */
function validations({ choices = [], ...sheet }: Sheet): string {
  if (choices.length === 0) return "";
  const byWords = new Map<string, string[]>();
  for (const { column, row, words } of choices) {
    const list = words.join(",");
    const cell = `${columnLetter(column)}${headerRow(sheet) + 1 + row}`;
    byWords.set(list, [...(byWords.get(list) ?? []), cell]);
  }
  const all = [...byWords].map(
    ([list, cells]) =>
      `<dataValidation type="list" showErrorMessage="1" sqref="${cells.join(" ")}"><formula1>${inText(`"${list}"`)}</formula1></dataValidation>`,
  );
  return `<dataValidations count="${all.length}">${all.join("")}</dataValidations>`;
}

/** The links of a sheet: those within the workbook by their place, all others by a relation. */
function linksOf(links: readonly Link[]): { readonly xml: string; readonly relations: readonly Relation[] } {
  const outward: Relation[] = [];
  const written = links.map(({ cell, target }) => {
    if (target.startsWith("#")) return `<hyperlink ref="${cell}" location="${inAttribute(target.slice(1))}"/>`;
    outward.push({ type: `${relations}/hyperlink`, target, external: true });
    return `<hyperlink ref="${cell}" r:id="rId${outward.length}"/>`;
  });
  return { xml: written.length === 0 ? "" : `<hyperlinks>${written.join("")}</hyperlinks>`, relations: outward };
}

function viewOf(sheet: Sheet): string {
  const [columns, rows] = [sheet.frozen, headerRow(sheet)];
  const corner = `${columnLetter(columns)}${rows + 1}`;
  return `<sheetViews><sheetView workbookViewId="0"><pane xSplit="${columns}" ySplit="${rows}" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`;
}

const widthOf = ({ format, name }: Sheet["columns"][number]): number =>
  Math.max(formats[format].width, Math.min(name.length + 4, 30));

const columnsOf = ({ columns }: Sheet): string =>
  `<cols>${columns.map((column, at) => `<col min="${at + 1}" max="${at + 1}" width="${widthOf(column)}" customWidth="1"/>`).join("")}</cols>`;

const opening = `<worksheet xmlns="${main}" xmlns:r="${relations}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`;
const printed =
  '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup orientation="landscape" fitToHeight="0"/>';

/** A sheet with its table; `table` is the path of the part that describes it. */
export function sheetPart(sheet: Sheet, strings: Strings, table: string): SheetPart {
  const links: Link[] = [];
  const rows = [...headRows(sheet, { strings, links }), ...tableRows(sheet, { strings, links })];
  const found = linksOf(links);
  const all: readonly Relation[] = [...found.relations, { type: `${relations}/table`, target: table }];
  const xml = [
    opening,
    viewOf(sheet),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsOf(sheet),
    `<sheetData>${rows.join("")}</sheetData>`,
    validations(sheet),
    found.xml,
    printed,
    `<tableParts count="1"><tablePart r:id="rId${all.length}"/></tableParts>`,
    "</worksheet>",
  ];
  return { xml: document(xml.join("")), relations: all };
}

const proseWidth = 100;

/** A sheet of lines, each in a cell of its own, the first as a heading. */
export function prosePart(lines: readonly string[], strings: Strings): SheetPart {
  const rows = lines.map((text, at) =>
    rowOf(
      at + 1,
      textCell(`A${at + 1}`, at === 0 ? fixed.heading : fixed.prose, strings.number(text, "the cover")),
      linesOf(text, proseWidth),
    ),
  );
  const view = '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>';
  const columns = `<cols><col min="1" max="1" width="${proseWidth}" customWidth="1"/></cols>`;
  const xml = `${opening}${view}<sheetFormatPr defaultRowHeight="15"/>${columns}<sheetData>${rows.join("")}</sheetData>${printed}</worksheet>`;
  return { xml: document(xml), relations: [] };
}

/** The table of a sheet. Excel refuses one without a row, so that an empty one has an empty row. */
export function tablePart(sheet: Sheet, number: number): string {
  const top = headerRow(sheet);
  const corner = `${columnLetter(sheet.columns.length - 1)}${top + Math.max(1, sheet.rows.length)}`;
  const columns = sheet.columns.map(({ name, formula }, at) => {
    const head = `<tableColumn id="${at + 1}" name="${inAttribute(name)}"`;
    return formula === undefined
      ? `${head}/>`
      : `${head}><calculatedColumnFormula>${inText(inFull(formula, sheet.table))}</calculatedColumnFormula></tableColumn>`;
  });
  return document(
    `<table xmlns="${main}" id="${number}" name="${sheet.table}" displayName="${sheet.table}" ref="A${top}:${corner}" totalsRowShown="0"><autoFilter ref="A${top}:${corner}"/><tableColumns count="${columns.length}">${columns.join("")}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`,
  );
}
