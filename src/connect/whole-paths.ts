import type { FoundFiles } from "./named-files.ts";

const quoted = (path: string): string => `'${path.replaceAll("'", "''")}'`;

function readerOf(path: string): string {
  if (/\.parquet$/i.test(path)) return "read_parquet";
  return /\.(json|ndjson|jsonl)(\.\w+)?$/i.test(path) ? "read_json" : "read_csv";
}

/** What stands in the place of a name: the file by its whole path, or all files that it stands for. */
function inPlace({ as, paths }: FoundFiles, folder: string): string {
  const whole = paths.map((path) => quoted(`${folder}/${path}`));
  if (whole.length === 1 || as === "item") return whole.join(", ");
  const list = `[${whole.join(", ")}]`;
  return as === "argument" ? list : `${readerOf(paths[0] ?? "")}(${list})`;
}

/** A query with whole paths, and the byte of the query as it was for one of it. */
export interface WithWholePaths {
  readonly sql: string;
  readonly back: (byte: number) => number;
}

/**
 * The query with its files named by their whole paths: a relative name would be looked for in the folder that the
 * process runs in first, where another file of that name may lie.
 */
export function withWholePaths(sql: string, files: readonly FoundFiles[], folder: string): WithWholePaths {
  const bytes = Buffer.from(sql, "utf8");
  const parts: Buffer[] = [];
  const moved: { readonly from: number; readonly to: number; readonly was: number; readonly end: number }[] = [];
  let [read, written] = [0, 0];
  for (const file of files.toSorted((a, b) => a.byte - b.byte)) {
    const before = bytes.subarray(read, file.byte);
    const name = Buffer.from(inPlace(file, folder), "utf8");
    const from = written + before.length;
    written = from + name.length;
    read = file.byte + file.length;
    moved.push({ from, to: written, was: file.byte, end: read });
    parts.push(before, name);
  }
  parts.push(bytes.subarray(read));
  const back = (byte: number): number => {
    const last = moved.findLast(({ from }) => from <= byte);
    if (last === undefined) return byte;
    return byte < last.to ? last.was : last.end + byte - last.to;
  };
  return { sql: Buffer.concat(parts).toString("utf8"), back };
}
