import { CsvError } from "csv-parse";
import { type Problem, problem } from "../model/problem.ts";
import { formatList } from "../text/format-list.ts";
import { parseRows } from "./split-records.ts";

/** What stands between the cells of a file. */
export type Separator = "," | ";" | "\t";

/** The separator of a file, with a note where it is not the comma. */
export interface Separated {
  readonly separator: Separator;
  readonly notes: readonly Problem[];
}

const called: Readonly<Record<Separator, string>> = { ",": "commas", ";": "semicolons", "\t": "tabs" };
const separators: readonly Separator[] = [",", ";", "\t"];

interface Header {
  readonly separator: Separator;
  readonly cells: readonly string[];
  /** The names of columns that the separator gives. */
  readonly names: readonly string[];
}

/** The cells of a first line; without a quote it needs no parser. */
function cellsBy(separator: Separator, line: string): readonly string[] {
  if (line.includes('"')) return parseRows(line, { separator, most: 1 })[0] ?? [];
  return line === "" ? [] : line.split(separator);
}

function headerBy(separator: Separator, line: string, columns: readonly string[]): Header {
  try {
    const cells = cellsBy(separator, line);
    return { separator, cells, names: cells.filter((cell) => columns.includes(cell.trim())) };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    return { separator, cells: [], names: [] };
  }
}

const others: Readonly<Record<Separator, string>> = {
  ",": "",
  ";": "; a comma in a number is read as its decimal comma",
  "\t": "; a number has a point, never a comma",
};

function separated({ separator, names }: Header, { file, table }: Named): Separated {
  if (separator === ",") return { separator, notes: [] };
  const message = `separated by ${called[separator]}, since only so its first line gives columns of ${table}, such as ${names[0]}${others[separator]}`;
  const code = separator === ";" ? "semicolon-separated" : "tab-separated";
  return { separator, notes: [problem(code, { place: { file }, message, hint: "Nothing needs to be mended." })] };
}

function unclear(found: readonly Header[], { file }: Named): Problem {
  const ways = found.map(({ separator, names }) => `${called[separator]} give ${names[0] ?? ""}`);
  return problem("unclear-separator", {
    place: { file, line: 1 },
    message: `it is not clear what separates the columns: ${formatList(ways)}`,
    hint: "Separate all names in the first line, and all cells below, by the same sign: a comma.",
  });
}

interface Named {
  readonly file: string;
  readonly table: string;
}

/**
 * Decides what separates the cells of a file, by its first line alone: what gives names of the table's columns. Where
 * nothing does, the sign that parts the line into most cells is taken, and the header is told to be wrong.
 */
export function findSeparator(text: string, columns: readonly string[], named: Named): Separated | Problem {
  const [line = ""] = /^[^\r\n]*/.exec(text) ?? [];
  const headers = separators.map((separator) => headerBy(separator, line, columns));
  const naming = headers.filter(({ names }) => names.length > 0);
  const parting = naming.filter(({ cells }) => cells.length > 1);
  if (parting.length > 1) return unclear(parting, named);
  const [only] = parting;
  if (only !== undefined) return separated(only, named);
  const [most] = naming.length > 0 ? [] : headers.toSorted((a, b) => b.cells.length - a.cells.length);
  return { separator: most?.separator ?? ",", notes: [] };
}
