import type { Code } from "../model/codes.ts";
import { compare, type Exact, exact, parseExact, toDecimal } from "../model/exact.ts";
import { remembered } from "../model/remember.ts";
import { toSlug } from "../text/fold-letters.ts";
import { didYouMean } from "../text/nearest.ts";
import type { Column } from "./column.ts";

/** What is wrong with one cell, without its place. */
export interface Fault {
  readonly code: Code;
  readonly message: string;
  readonly hint: string;
}

/** The value of a cell, or what is wrong with it. An empty cell that may be empty has no value. */
export type Parsed = { readonly value: unknown } | Fault;

/** What a short name looks like. */
export const slugForm = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/;

/** A letter of another script in a short name that has Latin ones may look the same and is another. */
function sayLookalike(text: string): string {
  const [other] = /(?=\p{L})[^\p{Script=Latin}]/u.exec(text) ?? [];
  if (other === undefined || !/[a-z]/i.test(text)) return "";
  return ` The letter "${other}" is U+${other.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}, not a letter from a to z.`;
}

function parseSlug(text: string): Parsed {
  if (slugForm.test(text)) return { value: text };
  const proposed = toSlug(text);
  const hint = `Use lower-case letters, digits and dashes.${sayLookalike(text)}`;
  return {
    code: "not-a-slug",
    message: `"${text}" is not a short name`,
    hint: proposed === "" ? hint : `Write ${proposed}, for example. ${hint}`,
  };
}

function parseWord(text: string, { words = [], required }: Column<unknown>, name: string): Parsed {
  if (words.includes(text)) return { value: text };
  const what = name.includes("_") ? `word for ${name}` : name;
  const list = words.length === 1 ? `Write ${words[0]}.` : `A ${what} is one of ${words.join(", ")}.`;
  return {
    code: "unknown-word",
    message: `"${text}" is not a ${what}`,
    hint: `${didYouMean(text, words)}${list}${required ? "" : " Or leave the cell empty."}`,
  };
}

const suffixes: Readonly<Record<string, number>> = { k: 3, m: 6, mn: 6, bn: 9, b: 9, tn: 12, 万: 4, 亿: 8, "%": 0 };

/** The plain number that a person most likely meant, for a hint; nothing where that is not sure. */
function meantNumber(text: string): string | undefined {
  const narrow = text
    .normalize("NFKC")
    .replace(/[\s_']/g, "")
    .toLowerCase();
  const [, digits = "", suffix = ""] = /^(-?[\d.,]+)([a-z万亿%]*)$/.exec(narrow) ?? [];
  const power = suffix === "" ? 0 : suffixes[suffix];
  const grouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits) ? digits.replaceAll(",", "") : digits;
  const value = parseExact(grouped);
  if (value === undefined || power === undefined) return undefined;
  return toDecimal({ n: value.n * 10n ** BigInt(power), d: value.d }, 30);
}

function numberHint(text: string): string {
  const [, whole, part] = /^(-?\d{1,3}),(\d{3})$/.exec(text) ?? [];
  if (whole !== undefined) {
    return `Write ${whole}${part} where the comma sets thousands apart, ${whole}.${part} where it is a decimal comma.`;
  }
  const meant = meantNumber(text);
  return meant === undefined
    ? "Write digits with at most one point, such as 500000000 or 12.5."
    : `Write ${meant}, not ${text}.`;
}

/** The ends of what a column allows, as exact numbers. */
const limitsOf = remembered(({ min, max }: Column<unknown>) => ({
  least: min === undefined ? undefined : exact(String(min)),
  most: max === undefined ? undefined : exact(String(max)),
}));

function outOfRange(text: string, value: Exact, column: Column<unknown>): Fault | undefined {
  const { min, max } = column;
  if (min === undefined && max === undefined) return undefined;
  const { least, most } = limitsOf(column);
  const below = least !== undefined && compare(value, least) < 0;
  const above = most !== undefined && compare(value, most) > 0;
  if (!below && !above) return undefined;
  const said = below ? `below ${min}, the least that is allowed` : `above ${max}, the most that is allowed`;
  return { code: "out-of-range", message: `${text} is ${said}`, hint: "Check the number against its source." };
}

function parseNumber(text: string, column: Column<unknown>): Parsed {
  const value = parseExact(text);
  if (value === undefined)
    return { code: "not-a-number", message: `"${text}" is not a plain number`, hint: numberHint(text) };
  return outOfRange(text, value, column) ?? { value };
}

function parseWhole(text: string, column: Column<unknown>): Parsed {
  const value = parseExact(text);
  if (value === undefined || value.d !== 1n || !Number.isSafeInteger(Number(value.n))) {
    const hint = value === undefined ? numberHint(text) : "Write a whole number, in digits alone.";
    return { code: "not-whole", message: `"${text}" is not a whole number`, hint };
  }
  return outOfRange(text, value, column) ?? { value: Number(value.n) };
}

function parseYear(text: string, column: Column<unknown>): Parsed {
  if (!/^\d{4}$/.test(text)) {
    return { code: "not-a-year", message: `"${text}" is not a year`, hint: "Write four digits, such as 2025." };
  }
  return outOfRange(text, exact(text), column) ?? { value: Number(text) };
}

function isOfCalendar(year: number, month = 1, day = 1): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function parseDate(text: string): Parsed {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)?.slice(1);
  const [year, month, day] = (parts ?? []).map((part) => (part === undefined ? undefined : Number(part)));
  if (year !== undefined && year >= 1000 && isOfCalendar(year, month, day)) return { value: text };
  const swapped = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text)?.slice(1);
  const meant = swapped?.map((part) => part.padStart(2, "0")).join("-");
  const hint = "Write a date as its source gives it: 2024-12-18, 2024-12 or 2024.";
  return {
    code: "not-a-date",
    message: `"${text}" is not a date of the calendar`,
    hint: meant === undefined ? hint : `Write ${meant}, not ${text}.`,
  };
}

function parseUrl(text: string): Parsed {
  const hint = "Write a whole address that begins with https:// or http://, or leave the cell empty.";
  const fault: Fault = { code: "not-a-url", message: `"${text}" is not a web address`, hint };
  if (!/^https?:\/\/[^\s"<>]+$/.test(text)) return fault;
  return URL.canParse(text) ? { value: text } : fault;
}

function parseText(text: string, { form }: Column<unknown>): Parsed {
  if (form === undefined || form.pattern.test(text)) return { value: text };
  const meant = text.trim().toUpperCase();
  const hint = form.pattern.test(meant) ? `Write ${meant}.` : `Write ${form.says}.`;
  return { code: "not-in-form", message: `"${text}" is not ${form.says}`, hint };
}

function parseFilled(text: string, column: Column<unknown>, name: string): Parsed {
  switch (column.kind) {
    case "text":
      return parseText(text, column);
    case "slug":
      return column.references === undefined ? parseSlug(text) : { value: text };
    case "word":
      return parseWord(text, column, name);
    case "integer":
      return parseWhole(text, column);
    case "year":
      return parseYear(text, column);
    case "number":
      return parseNumber(text, column);
    case "date":
      return parseDate(text);
    case "url":
      return parseUrl(text);
  }
}

/** Gives the value that a cell of the named column states, or what is wrong with it. Never mends a cell. */
export function parseCell(text: string, column: Column<unknown>, name: string): Parsed {
  if (text === "") {
    if (!column.required) return { value: undefined };
    return { code: "missing-cell", message: "the cell is empty", hint: `Fill it in: ${column.says}.` };
  }
  if (text.trim() !== text) {
    const hint = `Remove the blank before or after "${text.trim()}".`;
    return { code: "blank-around", message: `"${text}" begins or ends with a blank`, hint };
  }
  return parseFilled(text, column, name);
}
