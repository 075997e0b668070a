import type { Column } from "../check/column.ts";
import { type Fault, parseCell } from "../check/parse-cell.ts";

/** What the person has said of the cells of a foreign table. */
export interface CellReading {
  /** The sign before decimals, where it was declared. */
  readonly decimal?: "point" | "comma" | undefined;
  /** Words that stand for an empty cell. */
  readonly empty: readonly string[];
}

/** A cell as our column writes it, or what is wrong with it. */
export type Converted = { readonly text: string } | Fault;

interface Named {
  readonly name: string;
  readonly column: Column<unknown>;
  readonly reading: CellReading;
}

const narrow = (text: string): string => text.normalize("NFKC").replace(/[\u2010-\u2015\u2212]/g, "-");

/** Places that several share: =16, 16=, T16, T-16, 16th. */
const tied = /^(?:=|T-?)?(\d{1,3}(?:,\d{3})*|\d+)(?:=|st|nd|rd|th)?$/i;
const band = /^\d+\s*(?:-|to)\s*\d+\+?$|^[<>]\s*\d+$|^\d+\+$/;

function toRank(text: string): Converted {
  const [, digits] = tied.exec(text) ?? [];
  if (digits !== undefined) return { text: digits.replaceAll(",", "") };
  if (!band.test(text)) return { text };
  return {
    code: "rank-band",
    message: `"${text}" is a band of places, not one place`,
    hint: "A row states one place: take the line out, or write the place where the source states it.",
  };
}

const grouped = (sign: string): RegExp => new RegExp(`^-?\\d{1,3}(?:\\${sign}\\d{3})+$`);

/** Digits with the declared sign before decimals; the other sign then only groups thousands. */
function byDeclared(text: string, decimal: "point" | "comma"): string {
  const [group, point] = decimal === "point" ? [",", "."] : [".", ","];
  const [whole = "", fraction, ...more] = text.split(point);
  if (more.length > 0 || (whole.includes(group) && !grouped(group).test(whole))) return text;
  return whole.replaceAll(group, "") + (fraction === undefined ? "" : `.${fraction}`);
}

const unsure = (text: string): Fault => ({
  code: "unsure-number",
  message: `"${text}" can be read in two ways`,
  hint: 'Say which sign stands before decimals: "--decimal point" where 1,234 is above a thousand, "--decimal comma" where it is between one and two.',
});

const spaced = /^-?\d{1,3}(?:[\s']\d{3})+(?:[.,]\d+)?$/;
/** 1,234 and 12,5 and 1.234.567: which sign stands before decimals is not clear. */
const unclear = /^-?[\d.]*\d,\d+$|^-?\d{1,3}(?:\.\d{3}){2,}$/;
/** 1,234,567 and 1,234.5: commas that can only group thousands. */
const clear = /^-?\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^-?\d{1,3},\d{3}\.\d+$/;

function toNumber(text: string, { column, reading }: Named): Converted {
  const tight = spaced.test(text) ? text.replace(/[\s']/g, "") : text;
  if (reading.decimal !== undefined) return { text: byDeclared(tight, reading.decimal) };
  const isWhole = column.kind === "integer" && grouped(",").test(tight);
  if (isWhole || clear.test(tight)) return { text: tight.replaceAll(",", "") };
  return unclear.test(tight) ? unsure(text) : { text: tight };
}

function toDate(text: string): Converted {
  const [, year, month = "", day] = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/.exec(text) ?? [];
  if (year === undefined) return { text };
  return { text: [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")])).join("-") };
}

const toWord = (text: string, { words = [] }: Column<unknown>): Converted => ({
  text: words.find((word) => word === text.toLowerCase()) ?? text,
});

function convert(text: string, named: Named): Converted {
  switch (named.column.kind) {
    case "integer":
      return named.name === "rank" ? toRank(narrow(text)) : toNumber(narrow(text), named);
    case "number":
      return toNumber(narrow(text), named);
    case "year":
      return { text: narrow(text) };
    case "date":
      return toDate(narrow(text));
    case "word":
      return toWord(text, named.column);
    default:
      return { text };
  }
}

/**
 * What a cell of a foreign table is in our column: blanks around it go, and what has one safe reading by the declared
 * kind of the column is written plainly. Everything else is told, never guessed.
 */
export function convertCell(cell: string, named: Named): Converted {
  const trimmed = cell.trim();
  const text = named.reading.empty.includes(trimmed) ? "" : trimmed;
  const converted = text === "" ? { text } : convert(text, named);
  if (!("text" in converted)) return converted;
  const parsed = parseCell(converted.text, named.column, named.name);
  return "value" in parsed ? converted : parsed;
}
