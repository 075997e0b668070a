import { type Format, formats } from "../sheet.ts";
import { document, inAttribute, main } from "./xml.ts";

/** How a cell looks beyond its format. */
export type Look = "plain" | "link" | "quoted" | "live";

/** Formats that the standard numbers itself. */
const known: Readonly<Record<string, number>> = { General: 0, "0": 1, "#,##0": 3, "@": 49 };

const names = Object.keys(formats).filter((name): name is Format => Object.hasOwn(formats, name));
const own = [...new Set(names.map((name): string => formats[name].numFmt))].filter((code) => known[code] === undefined);

/** The standard leaves the numbers from here on to the file. */
const firstOwn = 164;

const numberOf = (code: string): number => known[code] ?? firstOwn + own.indexOf(code);

/** A formula that is looked at and entered again in a cell of text would be text from then on: such cells are general. */
const liveCode = (code: string): string => (code === "@" ? "General" : code);

const looks: readonly Look[] = ["plain", "link", "quoted", "live"];

const [plainFont, boldFont, headingFont, linkFont] = [0, 1, 2, 3];

/** The named styles, by which programs that read a sheet aloud know what is a heading and what a link. */
const [, headingStyle, linkStyle] = [0, 1, 2];

interface Shape {
  readonly format?: number;
  readonly font?: number;
  readonly wraps?: boolean;
  /** Numbers, and the words that stand instead of them, end at the right, off the text of the next column. */
  readonly right?: number;
  /** The named style that it comes from, by its number. */
  readonly named?: number;
  /** A text that a person who edits it would otherwise turn into a formula. */
  readonly quoted?: boolean;
}

function shape({ format = 0, font = plainFont, wraps = false, right = 0, named = 0, quoted = false }: Shape): string {
  const wrap = wraps ? ' wrapText="1"' : "";
  const side = right > 0 ? ` horizontal="right" indent="${right}"` : "";
  return `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="${named}" applyNumberFormat="1" applyFont="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ""}><alignment vertical="top"${side}${wrap}/></xf>`;
}

/** The styles of lines above tables, of their headers and of the cover. */
export const fixed = { normal: 0, header: 1, heading: 2, prose: 3, link: 4, numbers: 5 } as const;

const fixedShapes: readonly string[] = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  shape({ format: known["@"] ?? 0, font: boldFont, wraps: true }),
  shape({ font: headingFont, named: headingStyle }),
  shape({ wraps: true }),
  shape({ font: linkFont, named: linkStyle }),
  shape({ format: known["@"] ?? 0, font: boldFont, wraps: true, right: 2 }),
];

/** Whether the cells of a format hold numbers. */
export const isNumeric = (format: Format): boolean =>
  formats[format].numFmt !== "@" && format !== "link" && format !== "number";

/** Whether texts of a format go on in another line of their cell. */
export const wraps = (format: Format): boolean => format === "words" || format === "prose";

const shapes = names.flatMap((name) =>
  looks.map((look) =>
    shape({
      format: numberOf(look === "live" ? liveCode(formats[name].numFmt) : formats[name].numFmt),
      ...(look === "link" || name === "link" ? { font: linkFont, named: linkStyle } : {}),
      wraps: wraps(name),
      right: isNumeric(name) ? 1 : 0,
      quoted: look === "quoted",
    }),
  ),
);

const numbers = new Map(names.map((name, at) => [name, fixedShapes.length + at * looks.length] as const));

/** The number by which cells name their style. */
export const styleOf = (format: Format, look: Look): number => (numbers.get(format) ?? 0) + looks.indexOf(look);

const font = (inside: string, size = 12): string =>
  `<font>${inside}<sz val="${size}"/><name val="Calibri"/><family val="2"/></font>`;

/** The styles of all cells. Links are underlined as well as blue: no colour carries a meaning. */
export const stylesPart = (): string =>
  document(
    [
      `<styleSheet xmlns="${main}">`,
      `<numFmts count="${own.length}">${own.map((code) => `<numFmt numFmtId="${numberOf(code)}" formatCode="${inAttribute(code)}"/>`).join("")}</numFmts>`,
      `<fonts count="4">${font("")}${font("<b/>")}${font("<b/>", 16)}<font><u/><sz val="12"/><color rgb="FF0B57A4"/><name val="Calibri"/><family val="2"/></font></fonts>`,
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
      `<cellStyleXfs count="3">${[plainFont, headingFont, linkFont].map((id) => `<xf numFmtId="0" fontId="${id}" fillId="0" borderId="0"/>`).join("")}</cellStyleXfs>`,
      `<cellXfs count="${fixedShapes.length + shapes.length}">${fixedShapes.join("")}${shapes.join("")}</cellXfs>`,
      '<cellStyles count="3"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Heading 1" xfId="1" builtinId="16"/><cellStyle name="Hyperlink" xfId="2" builtinId="8"/></cellStyles>',
      '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleLight1" defaultPivotStyle="PivotStyleLight16"/>',
      "</styleSheet>",
    ].join(""),
  );
