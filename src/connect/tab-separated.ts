import { plainDecimal } from "../read/plain-decimal.ts";
import type { PartColumn } from "./answer.ts";

const escapes: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", "0": "\0" };

const unescaped = (cell: string): string => cell.replace(/\\(.)/gs, (_, sign: string) => escapes[sign] ?? sign);

/** A type without what may stand around it: Nullable(Decimal(18, 2)) is Decimal(18, 2). */
const bare = (type: string): string => {
  const [, inner] = /^(?:Nullable|LowCardinality)\((.*)\)$/.exec(type) ?? [];
  return inner === undefined ? type : bare(inner);
};

const isFloat = (type: string): boolean => /^B?Float/.test(bare(type));
const isDecimal = (type: string): boolean => /^Decimal/.test(bare(type));

function cellOf(cell: string, type: string): string {
  if (cell === "\\N") return "";
  const text = unescaped(cell);
  return isFloat(type) || isDecimal(type) ? plainDecimal(text) : text;
}

/** Reads ClickHouse's TabSeparatedWithNamesAndTypes, in which every number is its digits. */
export function readTabSeparated(text: string): {
  readonly columns: readonly PartColumn[];
  readonly rows: readonly (readonly string[])[];
} {
  const [names = "", types = "", ...lines] = text.replace(/\n$/, "").split("\n");
  const kinds = types.split("\t").map(unescaped);
  return {
    columns: names.split("\t").map((name, at) => ({ name: unescaped(name), isFloat: isFloat(kinds[at] ?? "") })),
    rows: lines.map((line) => line.split("\t").map((cell, at) => cellOf(cell, kinds[at] ?? ""))),
  };
}
