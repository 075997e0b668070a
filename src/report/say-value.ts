import type { Figure } from "../model/figure.ts";
import { formatFigure } from "../text/format-bounds.ts";
import { formatList } from "../text/format-list.ts";

export const isFigure = (value: unknown): value is Figure =>
  typeof value === "object" && value !== null && "bounds" in value && "unit" in value && "trace" in value;

/** A value of the workbook in words: a figure with its unit and range, a list as a list, nothing where there is none. */
export function sayValue(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (isFigure(value)) return formatFigure(value);
  if (Array.isArray(value)) return formatList(value.map(sayValue));
  return typeof value === "object" ? "" : String(value);
}
