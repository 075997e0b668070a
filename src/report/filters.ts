import type { Figure } from "../model/figure.ts";
import { formatFigure } from "../text/format-bounds.ts";
import { formatDate } from "../text/format-date.ts";
import { formatList } from "../text/format-list.ts";
import { formatCompact, formatCount, formatOrdinal } from "../text/format-number.ts";

type Filter = (value: unknown, ...words: readonly unknown[]) => unknown;

const isFigure = (value: unknown): value is Figure =>
  typeof value === "object" && value !== null && "bounds" in value && "unit" in value;

const unlessEmpty =
  (format: (text: string) => string): Filter =>
  (value) =>
    value === undefined || value === null || value === "" ? "" : format(String(value));

/** The catalogue of filters: each turns a value of the workbook into words. One line is one filter. */
export const filters: Readonly<Record<string, Filter>> = {
  figure: (value) => (isFigure(value) ? formatFigure(value) : ""),
  date: unlessEmpty(formatDate),
  ordinal: unlessEmpty((text) => formatOrdinal(Number(text))),
  compact: unlessEmpty((text) => formatCompact(Number(text))),
  count: (value, one, many) => formatCount(Number(value), String(one), many === undefined ? undefined : String(many)),
  list: (value) => (Array.isArray(value) ? formatList(value.map(String)) : ""),
};
