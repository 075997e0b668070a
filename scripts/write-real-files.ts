// Has LibreOffice write the pack of tests/fixtures/real-files/plain in the kinds of files that people save. Run by hand:
//   npx tsx scripts/write-real-files.ts
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parse } from "csv-parse/sync";
import { zipSync } from "fflate";
import type { Column } from "../src/check/column.ts";
import { tables } from "../src/check/tables.ts";

const root = join(import.meta.dirname, "../tests/fixtures/real-files");
const work = mkdtempSync(join(tmpdir(), "real-files-"));

interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const plain: readonly Sheet[] = readdirSync(join(root, "plain")).map((file) => ({
  name: file.replace(/\.csv$/, ""),
  rows: parse(readFileSync(join(root, "plain", file))),
}));

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);

const paragraphs = (text: string): string =>
  text
    .split("\n")
    .map((line) => `<text:p>${escapeXml(line)}</text:p>`)
    .join("");

const textCell = (text: string): string =>
  `<table:table-cell office:value-type="string">${paragraphs(text)}</table:table-cell>`;
const numberCell = (value: string, style: string): string =>
  `<table:table-cell table:style-name="${style}" office:value-type="float" office:value="${value}"/>`;
const dateCell = (style: string, value: string): string =>
  `<table:table-cell table:style-name="${style}" office:value-type="date" office:date-value="${value}"/>`;
const linkCell = (url: string, shown = url): string =>
  `<table:table-cell office:value-type="string"><text:p><text:a xlink:type="simple" xlink:href="${escapeXml(url)}">${escapeXml(shown)}</text:a></text:p></table:table-cell>`;

/** How numbers show, and whether 2024-06 is a date that shows its month. */
interface Typing {
  readonly numbers: "plain" | "german";
  readonly dates: boolean;
}

/** A cell as a person types it. */
function typedCell(text: string, column: Column<unknown> | undefined, { numbers, dates }: Typing): string {
  if (text === "") return "<table:table-cell/>";
  if (/^-?\d+(\.\d+)?$/.test(text)) return numberCell(text, numbers);
  if (dates && column?.kind === "date") {
    return /^\d{4}-\d{2}$/.test(text) ? dateCell("month", `${text}-01`) : dateCell("day", text);
  }
  return column?.kind === "url" ? linkCell(text) : textCell(text);
}

function typedSheet({ name, rows: [head = [], ...rows] }: Sheet, typing: Typing): string {
  const columns: Readonly<Record<string, Column<unknown>>> =
    Object.entries(tables).find(([one]) => one === name)?.[1].columns ?? {};
  const cells = [
    head.map(textCell),
    ...rows.map((row) => row.map((text, at) => typedCell(text, columns[head[at] ?? ""], typing))),
  ];
  return sheetOf(name, cells);
}

const sheetOf = (name: string, rows: readonly (readonly string[])[]): string =>
  `<table:table table:name="${name}">${rows.map((row) => `<table:table-row>${row.join("")}</table:table-row>`).join("\n")}</table:table>`;

const names = ["office", "style", "text", "table", "number"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === "number" ? "datastyle" : name}:1.0"`)
  .join(" ");

/** A flat OpenDocument spreadsheet in German, as LibreOffice opens it. */
const flat = (sheets: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${names} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:styles><style:default-style style:family="table-cell"><style:text-properties fo:language="de" fo:country="DE"/></style:default-style></office:styles>
<office:automatic-styles>
<number:date-style style:name="N-day"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>
<number:date-style style:name="N-month"><number:month number:textual="true"/><number:text> </number:text><number:year/></number:date-style>
<number:percentage-style style:name="N-percent"><number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
<number:boolean-style style:name="N-boolean"><number:boolean/></number:boolean-style>
<number:number-style style:name="N-plain" number:language="en" number:country="US"><number:number number:min-integer-digits="1"/></number:number-style>
<number:number-style style:name="N-german" number:language="de" number:country="DE"><number:number number:min-integer-digits="1"/></number:number-style>
${["plain", "german", "day", "month", "percent", "boolean"].map((name) => `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="N-${name}"/>`).join("\n")}
<style:style style:name="bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>
${sheets.join("\n")}
</office:spreadsheet></office:body>
</office:document>
`;

function convert(file: string, to: string): void {
  execFileSync(
    "soffice",
    ["--headless", `-env:UserInstallation=file://${work}/profile`, "--convert-to", to, "--outdir", work, file],
    {
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
}

/** Writes a spreadsheet of all sheets, and gives its path without the ending. */
function spreadsheet(name: string, sheets: readonly string[]): string {
  writeFileSync(join(work, `${name}.fods`), flat(sheets));
  return join(work, name);
}

/** An empty folder, but for what the tests expect of it. */
function folder(kind: string): string {
  const path = join(root, kind);
  mkdirSync(path, { recursive: true });
  for (const file of readdirSync(path)) if (file !== "expected.txt") rmSync(join(path, file));
  return path;
}

function writeXlsx(kind: string, sheets: readonly string[]): void {
  const name = basename(kind);
  const path = spreadsheet(name, sheets);
  convert(`${path}.fods`, "xlsx");
  copyFileSync(`${path}.xlsx`, join(folder(kind), `${name}.xlsx`));
}

/** A spreadsheet of a few kilobytes that unpacks to more than may be opened. */
function writeHuge(kind: string): void {
  const name = basename(kind);
  const sheet = new Uint8Array(101_000_000);
  writeFileSync(
    join(folder(kind), `${name}.xlsx`),
    zipSync({ "xl/worksheets/sheet1.xml": sheet }, { level: 9, mtime: "2000-01-01" }),
  );
}

interface Texts {
  /** Separator, quote and character set in the numbers of LibreOffice's CSV filter. */
  readonly options: string;
  readonly ending: string;
  readonly numbers: Typing["numbers"];
}

function writeTexts(kind: string, { options, ending, numbers }: Texts): void {
  const path = spreadsheet(
    kind,
    plain.map((sheet) => typedSheet(sheet, { numbers, dates: false })),
  );
  convert(`${path}.fods`, `csv:Text - txt - csv (StarCalc):${options},1,,1031,false,true,false,false,false,-1`);
  const to = folder(kind);
  for (const { name } of plain) copyFileSync(join(work, `${kind}-${name}.csv`), join(to, `${name}.${ending}`));
}

const header = ["source_id", "title", "publisher", "published_on", "language", "kind", "carries", "url", "note"].map(
  textCell,
);
const formulaCell = (formula: string, value: string): string =>
  `<table:table-cell table:formula="of:=${escapeXml(formula)}" ${value}/>`;

/** Cells that no CSV file has: rich text, formulas, a date that shows its month, a link, a truth, a percentage. */
const oddCells = sheetOf("sources", [
  header,
  [
    textCell("odd"),
    '<table:table-cell office:value-type="string"><text:p>Made-<text:span text:style-name="bold">up</text:span> rich text</text:p></table:table-cell>',
    formulaCell('"No"&"body"', 'office:value-type="string" office:string-value="Nobody"'),
    dateCell("month", "2024-06-01"),
    textCell("en"),
    textCell("news"),
    "<table:table-cell/>",
    linkCell("https://example.org/odd", "read it here"),
    formulaCell("0.1+0.2", 'office:value-type="float" office:value="0.3"'),
  ],
  [
    textCell("odder"),
    '<table:table-cell table:style-name="boolean" office:value-type="boolean" office:boolean-value="true"/>',
    '<table:table-cell table:style-name="percent" office:value-type="percentage" office:value="0.07"/>',
    dateCell("day", "2024-02-29"),
    textCell("en"),
    textCell("news"),
  ],
]);

const errorCells = sheetOf("sources", [
  header,
  [
    textCell("a"),
    formulaCell("1/0", 'office:value-type="string" office:string-value=""'),
    ...["Nobody", "2024", "en", "news"].map(textCell),
  ],
]);

const mergedCells = sheetOf("sources", [
  header,
  [
    ...["a", "Title"].map(textCell),
    '<table:table-cell table:number-columns-spanned="1" table:number-rows-spanned="2" office:value-type="string"><text:p>Nobody</text:p></table:table-cell>',
    ...["2024", "en", "news"].map(textCell),
  ],
  [...["b", "Title"].map(textCell), "<table:covered-table-cell/>", ...["2024", "en", "news"].map(textCell)],
]);

const aliases = sheetOf("city_aliases", [
  ["alias", "city_id", "language", "note"].map(textCell),
  ["Beta", "betaville", "en"].map(textCell),
]);

writeXlsx("xlsx", [
  ...plain.map((sheet) => typedSheet(sheet, { numbers: "plain", dates: true })),
  sheetOf("_workings", [[textCell("sums")]]),
]);
writeXlsx("xlsx-odd", [oddCells]);
writeXlsx("../../broken/error-cell", [errorCells]);
writeXlsx("../../broken/merged-cell", [mergedCells]);
writeXlsx("../../broken/unknown-sheet", [sheetOf("amunts", [[textCell("measure_id")]]), aliases]);
writeXlsx("../../broken/sheet-not-read", [aliases, sheetOf("Notes", [[textCell("ask Anna")]]), sheetOf("Sheet3", [])]);
writeHuge("../../broken/oversized-xlsx");
writeTexts("semicolons", { options: "59,34,76", ending: "csv", numbers: "german" });
writeTexts("utf-16", { options: "9,34,65535", ending: "txt", numbers: "plain" });
writeTexts("gb18030", { options: "44,34,85", ending: "csv", numbers: "plain" });
rmSync(work, { recursive: true });
