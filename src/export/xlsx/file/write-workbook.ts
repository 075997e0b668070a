import { strToU8, zipSync } from "fflate";
import { columnLetter } from "../../../model/problem.ts";
import { UserError } from "../../../model/user-error.ts";
import { coverLines, type WorkbookFacts } from "../cover.ts";
import type { Sheet } from "../sheet.ts";
import { headerRow } from "./header-row.ts";
import { prosePart, sheetPart } from "./sheet-part.ts";
import { type Lost, openStrings } from "./strings.ts";
import { stylesPart } from "./styles.ts";
import { tablePart } from "./table-part.ts";
import { document, inAttribute, inText, main, packaged, type Relation, relations, relationsPart } from "./xml.ts";

/** A finished file, and what its cells could not hold. */
export interface Written extends Lost {
  readonly bytes: Uint8Array;
}

const cover = "Cover";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const plain = "application/vnd.openxmlformats";

const typeOf: readonly (readonly [path: RegExp, type: string])[] = [
  [/^xl\/workbook\.xml$/, `${spreadsheet}.sheet.main+xml`],
  [/^xl\/worksheets\/sheet\d+\.xml$/, `${spreadsheet}.worksheet+xml`],
  [/^xl\/tables\//, `${spreadsheet}.table+xml`],
  [/^xl\/styles\.xml$/, `${spreadsheet}.styles+xml`],
  [/^xl\/sharedStrings\.xml$/, `${spreadsheet}.sharedStrings+xml`],
  [/^docProps\/core\.xml$/, `${plain}-package.core-properties+xml`],
  [/^docProps\/app\.xml$/, `${plain}-officedocument.extended-properties+xml`],
];

function contentTypes(paths: readonly string[]): string {
  const overrides = paths.flatMap((path) => {
    const type = typeOf.find(([pattern]) => pattern.test(path))?.[1];
    return type === undefined ? [] : [`<Override PartName="/${path}" ContentType="${type}"/>`];
  });
  return document(
    `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="${plain}-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
  );
}

const quoted = (sheet: string): string => (/^[A-Za-z_]+$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`);

/** The rows and columns that each printed page repeats. */
const printTitles = (sheets: readonly Sheet[]): string =>
  sheets
    .map((sheet, at) => {
      const [name, row] = [quoted(sheet.name), headerRow(sheet)];
      const where = `${name}!$A:$${columnLetter(sheet.frozen - 1)},${name}!$${row}:$${row}`;
      return `<definedName name="_xlnm.Print_Titles" localSheetId="${at + 1}">${inText(where)}</definedName>`;
    })
    .join("");

const definedNames = (sheets: readonly Sheet[]): string =>
  sheets
    .flatMap((sheet) =>
      Object.entries(sheet.named ?? {}).map(([name, { column, row }]) => {
        const cell = `$${columnLetter(column)}$${headerRow(sheet) + 1 + row}`;
        return `<definedName name="${name}">${inText(`${quoted(sheet.name)}!${cell}`)}</definedName>`;
      }),
    )
    .join("");

function workbookPart(sheets: readonly Sheet[]): string {
  const names = [cover, ...sheets.map(({ name }) => name)];
  const list = names.map((name, at) => `<sheet name="${inAttribute(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return document(
    `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr/><bookViews><workbookView/></bookViews><sheets>${list.join("")}</sheets><definedNames>${printTitles(sheets)}${definedNames(sheets)}</definedNames><calcPr calcId="191029"/></workbook>`,
  );
}

/** The first moment of a date at whatever precision. */
function momentOf(date: string): string {
  const [year = "1970", month = "01", day = "01"] = date.split("-");
  return `${year}-${month}-${day}T00:00:00Z`;
}

function coreProperties({ title, toolVersion, date }: WorkbookFacts): string {
  const spaces = `xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`;
  const maker = `citybook ${inText(toolVersion)}`;
  const time = (tag: string) => `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${momentOf(date)}</dcterms:${tag}>`;
  return document(
    `<cp:coreProperties ${spaces}><dc:title>${inText(title)}</dc:title><dc:language>en</dc:language><dc:creator>${maker}</dc:creator><cp:lastModifiedBy>${maker}</cp:lastModifiedBy>${time("created")}${time("modified")}</cp:coreProperties>`,
  );
}

const appProperties = document(
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>citybook</Application></Properties>',
);

const workbookRelations = (count: number): readonly Relation[] => [
  ...Array.from({ length: count }, (_, at) => ({
    type: `${relations}/worksheet`,
    target: `worksheets/sheet${at + 1}.xml`,
  })),
  { type: `${relations}/styles`, target: "styles.xml" },
  { type: `${relations}/sharedStrings`, target: "sharedStrings.xml" },
];

const packageRelations: readonly Relation[] = [
  { type: `${relations}/officeDocument`, target: "xl/workbook.xml" },
  { type: `${packaged}/relationships/metadata/core-properties`, target: "docProps/core.xml" },
  { type: `${relations}/extended-properties`, target: "docProps/app.xml" },
];

/** The parts of the file by their paths. */
function partsOf(
  sheets: readonly Sheet[],
  facts: WorkbookFacts,
): { parts: Readonly<Record<string, string>>; lost: Lost } {
  const strings = openStrings();
  const written = [
    prosePart(coverLines(facts), strings),
    ...sheets.map((sheet, at) => sheetPart(sheet, strings, `../tables/table${at + 1}.xml`)),
  ];
  const parts = {
    "_rels/.rels": relationsPart(packageRelations),
    "docProps/core.xml": coreProperties(facts),
    "docProps/app.xml": appProperties,
    "xl/workbook.xml": workbookPart(sheets),
    "xl/_rels/workbook.xml.rels": relationsPart(workbookRelations(written.length)),
    "xl/styles.xml": stylesPart(),
    "xl/sharedStrings.xml": strings.part(),
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/tables/table${at + 1}.xml`, tablePart(sheet, at + 1)])),
    ...Object.fromEntries(
      written.flatMap(({ xml, relations: all }, at): [string, string][] => [
        [`xl/worksheets/sheet${at + 1}.xml`, xml],
        ...(all.length === 0
          ? []
          : [[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, relationsPart(all)] satisfies [string, string]]),
      ]),
    ),
  };
  return { parts: { "[Content_Types].xml": contentTypes(Object.keys(parts)), ...parts }, lost: strings.lost() };
}

/** How many rows a sheet has in Excel and in LibreOffice. */
const mostRows = 1_048_576;

/** A sheet that is cut would be a lie: who has more rows is told where they fit. */
function refuseTooLong(sheets: readonly Sheet[]): void {
  const long = sheets.find((sheet) => headerRow(sheet) + sheet.rows.length > mostRows);
  if (long === undefined) return;
  throw new UserError(
    `the sheet ${long.name} would have ${long.rows.length} rows, more than a sheet of Excel holds`,
    "Take all as files for databases: citybook export table all --format parquet. A build leaves the workbook out where downloads in citybook.yaml do not name xlsx.",
  );
}

/** The earliest time that a zip can tell, by the calendar of the computer, which the zip writes down as it is. */
const zipTime = (): Date => new Date(1980, 0, 1);

/** The sheets as the bytes of an .xlsx; the same sheets and facts give the same bytes. Refuses more rows than a sheet has. */
export function writeWorkbook(sheets: readonly Sheet[], facts: WorkbookFacts): Written {
  refuseTooLong(sheets);
  const { parts, lost } = partsOf(sheets, facts);
  const files = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]));
  return { bytes: zipSync(files, { level: 3, mtime: zipTime() }), ...lost };
}
