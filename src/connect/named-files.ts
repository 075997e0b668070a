import { positionOf } from "../engine/position.ts";
import type { Named, QueryTree } from "../engine/read-tree.ts";
import { didYouMean } from "../text/nearest.ts";
import type { Failure } from "./answer.ts";

/** Functions that read files, and those that make rows themselves. */
const readers = [
  "read_parquet",
  "parquet_scan",
  "read_csv",
  "read_csv_auto",
  "read_json",
  "read_json_auto",
  "read_ndjson",
];
const rowMakers = ["range", "generate_series", "unnest"];

interface NamedFile {
  /** As the query writes it; may have * and ? for any signs. */
  readonly name: string;
  readonly byte: number | undefined;
  /** What it stands as: a table, the argument of a function, or an item of a list. */
  readonly as: "table" | "argument" | "item";
}

/** A name of files in a query, and the paths below its folder that it stands for. */
export interface FoundFiles extends NamedFile {
  readonly byte: number;
  /** The bytes of the name with its quotes. */
  readonly length: number;
  readonly paths: readonly string[];
}

const looksLikeFile = (name: string): boolean => /[./\\:*]/.test(name);

const refuse = (sql: string, byte: number | undefined, [message, hint]: readonly [string, string]): Failure => ({
  failed: "query",
  message,
  hint,
  ...(byte === undefined ? {} : { at: positionOf(sql, byte) }),
});

const beside = "A query without a connection reads files in its own folder: from 'awards.parquet'.";

/** The files that stand where a table could, or the first thing there that is none. */
function filesIn({ tables, tableFunctions, given }: QueryTree, sql: string): readonly NamedFile[] | Failure {
  const own = ({ name, schema }: Named) => schema === "" && given.has(name.toLowerCase());
  const files: NamedFile[] = [];
  for (const table of tables.filter((one) => !own(one))) {
    if (table.schema !== "" || !looksLikeFile(table.name))
      return refuse(sql, table.byte, [`"${table.name}" is no table here`, beside]);
    files.push({ ...table, as: "table" });
  }
  for (const { name, byte, texts } of tableFunctions) {
    if (rowMakers.includes(name)) continue;
    const hint = `${didYouMean(name, readers)}Files are read with ${readers.join(", ")}.`;
    if (!readers.includes(name)) return refuse(sql, byte, [`"${name}" is not for queries of a part`, hint]);
    if (texts === undefined)
      return refuse(sql, byte, ["the name of the file is worked out", "Write it as it is, in single quotes."]);
    files.push(...texts.map((text) => ({ ...text, as: text.isItem ? ("item" as const) : ("argument" as const) })));
  }
  return files;
}

/** A name with * and ? as the paths that it fits; ** stands for folders too. */
function toPattern(name: string): RegExp {
  const plain = name.replace(/^(\.\/)+/, "");
  const parts = plain.split(/(\*\*\/?|\*|\?)/).map((part) => {
    if (part.startsWith("**")) return ".*";
    if (part === "*") return "[^/]*";
    return part === "?" ? "[^/]" : part.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("")}$`, "s");
}

const isElsewhere = (name: string): boolean => /^(\/|[a-z]+:|~)|(^|[/\\])\.\.([/\\]|$)|\\/i.test(name);

/** How many bytes a quoted name takes at its place; nothing where it is not written plainly there. */
function lengthAt(sql: string, { name, byte }: NamedFile): number | undefined {
  const rest = Buffer.from(sql, "utf8").subarray(byte).toString("utf8");
  const [whole = "", single, double] = /^(?:'((?:[^']|'')*)'|"((?:[^"]|"")*)")/.exec(rest) ?? [];
  const written = single?.replaceAll("''", "'") ?? double?.replaceAll('""', '"');
  return written === name ? Buffer.byteLength(whole) : undefined;
}

/** Finds the files that a query names among those of its folder, which are given by their paths below it. */
export function namedFiles(tree: QueryTree, sql: string, there: readonly string[]): readonly FoundFiles[] | Failure {
  const files = filesIn(tree, sql);
  if ("failed" in files) return files;
  const found: FoundFiles[] = [];
  for (const file of files) {
    const { name, byte } = file;
    if (isElsewhere(name)) return refuse(sql, byte, [`"${name}" is not in the folder of the query`, beside]);
    const paths = there.filter((path) => toPattern(name).test(path)).toSorted();
    const hint = `${didYouMean(name, there)}Names are those of files in the folder of the query, or below it.`;
    if (paths.length === 0) return refuse(sql, byte, [`"${name}" is not there`, hint]);
    const length = lengthAt(sql, file);
    if (length === undefined || byte === undefined)
      return refuse(sql, byte, [`"${name}" is not written plainly`, "Write the name of the file in single quotes."]);
    found.push({ ...file, byte, length, paths });
  }
  return found;
}
