import { cleanText } from "../../../text/spreadsheet-text.ts";
import { inFull } from "../formula.ts";
import type { Sheet, Value } from "../sheet.ts";
import { dateSerial } from "../values.ts";
import type { Strings } from "./strings.ts";
import { type Look, styleOf } from "./styles.ts";
import { inText } from "./xml.ts";

export interface Link {
  readonly cell: string;
  readonly target: string;
}

/** What the rows of a sheet are written with. */
export interface Pen {
  readonly strings: Strings;
  readonly links: Link[];
}

/** Writes one cell of a column in the row of a number; `whole` says where all of a text is that a cell cannot hold. */
export type CellWriter = (value: Value, row: number, whole: () => string) => string;

/** Excel takes no more links on one sheet than these; what comes after them is words. */
const mostLinks = 65_530;

const close = "</v></c>";

export const textCell = (cell: string, style: number, number: number): string =>
  `<c r="${cell}" s="${style}" t="s"><v>${number}${close}`;

/** What a person who edits the cell would turn into a formula. */
const startsFormula = /^[=+\-@]/;

type SheetColumn = Sheet["columns"][number];

function plainWriter(letter: string, { format }: SheetColumn, { strings, links }: Pen): CellWriter {
  const styles = { plain: styleOf(format, "plain"), quoted: styleOf(format, "quoted"), link: styleOf(format, "link") };
  const text = (look: keyof typeof styles, row: number, number: number) =>
    textCell(`${letter}${row}`, styles[look], number);
  const number = (value: number, row: number) => `<c r="${letter}${row}" s="${styles.plain}"><v>${value}${close}`;
  return (value, row, whole) => {
    if (value === "") return "";
    if (typeof value === "number") return number(value, row);
    if (typeof value === "string")
      return text(startsFormula.test(value) ? "quoted" : "plain", row, strings.number(value, whole));
    if ("date" in value) return number(dateSerial(value.date), row);
    const isLink = links.length < mostLinks;
    if (isLink) links.push({ cell: `${letter}${row}`, target: value.link });
    return text(isLink ? "link" : "plain", row, strings.number(value.text, whole));
  };
}

/** Cells of a formula with what it comes to. */
function liveWriter(letter: string, { format }: SheetColumn, formula: string): CellWriter {
  const style = styleOf(format, "live");
  const middle = `><f>${formula}</f><v>`;
  return (value, row) => {
    const result = typeof value !== "object" ? value : "date" in value ? dateSerial(value.date) : value.text;
    return typeof result === "number"
      ? `<c r="${letter}${row}" s="${style}"${middle}${result}${close}`
      : `<c r="${letter}${row}" s="${style}" t="str"${middle}${inText(cleanText(result, "its inputs").text)}${close}`;
  };
}

/** How the cells of a column look where nothing is written in them yet. */
export const lookOf = ({ formula }: SheetColumn): Look => (formula === undefined ? "plain" : "live");

/** A writer of the cells of one column. An empty cell is not written: it looks as its column does. */
export const cellWriter = (letter: string, column: SheetColumn, { table, pen }: { table: string; pen: Pen }) =>
  column.formula === undefined
    ? plainWriter(letter, column, pen)
    : liveWriter(letter, column, inText(inFull(column.formula, table)));
