import type { Exact } from "../model/exact.ts";

export type Kind = "text" | "slug" | "word" | "integer" | "year" | "number" | "date" | "url";

/** One declared column. `required: false` means that an empty cell stands for "not stated". */
export interface Column<Value> {
  readonly kind: Kind;
  readonly says: string;
  readonly required: boolean;
  readonly words?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  /** What the numbers are in; `{currency}` stands for the value of the column `currency` in the same row. */
  readonly unit?: string;
  /** What a text must look like, and how that is said. */
  readonly form?: { readonly pattern: RegExp; readonly says: string };
  /** The table whose key column of one part this cell must name. */
  readonly references?: string;
  /** What the column carries, for the row type only; never set. */
  readonly value?: Value;
}

interface Says {
  readonly says: string;
}

interface Range extends Says {
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
}

interface Form {
  readonly form?: NonNullable<Column<string>["form"]>;
}

/** Any text, or one of a form. */
export const text = (options: Says & Form): Column<string> => ({ kind: "text", required: true, ...options });

/** Capital letters of a standard: two of ISO 3166-1 for a country, three of ISO 4217 for a currency. */
export const code = (letters: 2 | 3, options: Says): Column<string> => ({
  kind: "text",
  required: true,
  form: {
    pattern: letters === 2 ? /^[A-Z]{2}$/ : /^[A-Z]{3}$/,
    says: letters === 2 ? "two capital letters" : "three capital letters",
  },
  ...options,
});

/** A key of our own: lower-case letters, digits, dots, underscores and dashes. */
export const slug = (options: Says): Column<string> => ({ kind: "slug", required: true, ...options });

/** One of a list of words. */
export const word = <const Word extends string>(words: readonly Word[], options: Says): Column<Word> => ({
  kind: "word",
  required: true,
  words,
  ...options,
});

export const integer = (options: Range): Column<number> => ({ kind: "integer", required: true, ...options });

/** A calendar year of four digits. */
export const year = (options: Says): Column<number> => ({
  kind: "year",
  required: true,
  min: 1900,
  max: 2100,
  ...options,
});

/** A plain decimal, kept exactly. */
export const number = (options: Range): Column<Exact> => ({ kind: "number", required: true, ...options });

/** An ISO date at the precision of its source: 2024-12-18, 2024-12 or 2024. */
export const date = (options: Says): Column<string> => ({ kind: "date", required: true, ...options });

/** An http or https address. */
export const url = (options: Says): Column<string> => ({ kind: "url", required: true, ...options });

/** A slug that is a key of `table`. */
export const reference = (table: string, options: Says): Column<string> => ({
  kind: "slug",
  required: true,
  references: table,
  ...options,
});

/** The same column, with empty cells allowed. */
export const optional = <Value>(column: Column<Value>): Column<Value | undefined> => ({
  ...(column as Column<Value | undefined>),
  required: false,
});
