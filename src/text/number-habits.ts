import { AsyncLocalStorage } from "node:async_hooks";
import { remembered } from "../model/remember.ts";

/** How one locale writes numbers. Digits are always 0 to 9. */
export interface NumberHabits {
  readonly locale: string;
  /** Three significant digits. */
  readonly three: (value: number) => string;
  /** At most four significant digits. */
  readonly four: (value: number) => string;
  readonly whole: (value: number | bigint) => string;
  /** At most four significant digits and a word such as Mrd. or 亿; nothing where the words are those of English. */
  readonly compact: ((value: number) => string) | undefined;
  readonly decimal: string;
}

/** Blanks inside of numbers are of one width and never break. */
const evenBlanks = (text: string): string => text.replace(/[\u202f\u2009 ]/g, "\u00a0");

function toHabits(locale: string): NumberHabits {
  const write = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, { ...options, numberingSystem: "latn" });
    return (value: number | bigint): string => evenBlanks(format.format(value));
  };
  const decimal = new Intl.NumberFormat(locale, { numberingSystem: "latn" })
    .formatToParts(1.5)
    .find(({ type }) => type === "decimal")?.value;
  return {
    locale,
    three: write({ maximumSignificantDigits: 3 }),
    four: write({ maximumSignificantDigits: 4 }),
    whole: write({ maximumFractionDigits: 0 }),
    compact: /^en\b/.test(locale) ? undefined : write({ notation: "compact", maximumSignificantDigits: 4 }),
    decimal: decimal ?? ".",
  };
}

const known = new Map<string, NumberHabits>();

/** The habits of a locale that this computer knows. */
export function habitsOf(locale: string): NumberHabits {
  const found = known.get(locale) ?? toHabits(locale);
  known.set(locale, found);
  return found;
}

/**
 * The habits go with the work that they were asked for, through all that it calls and waits for, and with no other: two
 * builds at once each keep their own. Outside of such work numbers are written as in British English.
 */
const asked = new AsyncLocalStorage<NumberHabits>();

/** Does a piece of work in which numbers are written by the habits of a locale. */
export const inLocale = <Result>(locale: string, work: () => Result): Result => asked.run(habitsOf(locale), work);

/** How numbers are written here and now. */
export const numberHabits = (): NumberHabits => asked.getStore() ?? habitsOf("en-GB");

/** What a program needs to read such numbers again: what parts thousands, the decimal sign, and words with their worth. */
export interface NumberSigns {
  readonly group: string;
  readonly decimal: string;
  readonly scales: Readonly<Record<string, number>>;
}

function toSigns({ locale, decimal, compact }: NumberHabits): NumberSigns | undefined {
  const plain = new Intl.NumberFormat(locale, { numberingSystem: "latn" });
  const group = plain.formatToParts(12_345_678).find(({ type }) => type === "group")?.value ?? "";
  if (compact === undefined && group === "," && decimal === ".") return undefined;
  const short = new Intl.NumberFormat(locale, { notation: "compact", numberingSystem: "latn" });
  const scales: Record<string, number> = {};
  for (let power = 3; power <= 14 && compact !== undefined; power += 1) {
    const parts = short.formatToParts(10 ** power);
    const word = parts.find(({ type }) => type === "compact")?.value;
    const digits = parts.flatMap(({ type, value }) => (type === "integer" ? [value] : [])).join("");
    if (word !== undefined) scales[word] = 10 ** power / Number(digits);
  }
  return { group: evenBlanks(group), decimal, scales };
}

const signsOf = remembered(toSigns);

/** The signs of the habits in force; nothing where they are those of English. */
export const numberSigns = (): NumberSigns | undefined => signsOf(numberHabits());
