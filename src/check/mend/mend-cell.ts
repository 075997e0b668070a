import type { Column } from "../column.ts";
import { parseCell } from "../parse-cell.ts";
import { foldName, type KnownNames } from "./known-names.ts";
import { mendDate } from "./mend-date.ts";
import { mendNumber, toPlainSigns } from "./mend-number.ts";

/** The key that a cell most likely names: the same in lower case, or the one city of that name. */
function mendReference(text: string, table: string, { ids, cities }: KnownNames): string {
  const known = ids.get(table);
  if (known === undefined || known.has(text)) return text;
  if (known.has(text.toLowerCase())) return text.toLowerCase();
  const [city, ...others] = table === "cities" ? (cities.get(foldName(text)) ?? []) : [];
  return city !== undefined && others.length === 0 && known.has(city) ? city : text;
}

function mendKind(text: string, column: Column<unknown>, known: KnownNames): string {
  switch (column.kind) {
    case "integer":
    case "number":
      return mendNumber(text);
    case "year":
      return toPlainSigns(text);
    case "date":
      return mendDate(text);
    case "slug":
      return column.references === undefined ? text : mendReference(text, column.references, known);
    case "text":
    case "word":
    case "url":
      return text;
  }
}

/** A cell with what has one safe answer mended. Only a cell that is wrong is touched, and only what is then right is kept. */
export function mendCell(text: string, column: Column<unknown>, known: KnownNames): string {
  const trimmed = text.trim();
  const mended = mendKind(trimmed, column, known);
  if (mended === trimmed) return trimmed;
  const isWrong = column.references !== undefined || "code" in parseCell(trimmed, column, "");
  return isWrong && "value" in parseCell(mended, column, "") ? mended : trimmed;
}
