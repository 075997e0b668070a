import type { QueryRecord } from "../model/query-record.ts";

const format = 1;

/** The record of a query as JSON, the query line by line, so that a difference of two can be read. */
export function renderRecord(record: QueryRecord): string {
  const { connection, engine, askedAt, rows, sha256, files, query } = record;
  const value = {
    format,
    ...(connection === undefined ? {} : { connection }),
    engine,
    asked_at: askedAt,
    rows,
    sha256,
    ...(files.length === 0 ? {} : { files }),
    query: query.split("\n"),
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

function textIn(value: object, name: string): string {
  const found: unknown = Reflect.get(value, name);
  if (typeof found !== "string") throw new TypeError(`${name} is no text`);
  return found;
}

function listIn(value: object, name: string): readonly unknown[] {
  const found: unknown = Reflect.get(value, name);
  if (found === undefined) return [];
  if (!Array.isArray(found)) throw new TypeError(`${name} is no list`);
  return found;
}

function readValue(value: unknown): QueryRecord {
  if (!isObject(value) || Reflect.get(value, "format") !== format) throw new TypeError("the format is unknown");
  const connection: unknown = Reflect.get(value, "connection");
  return {
    connection: connection === undefined ? undefined : String(connection),
    engine: textIn(value, "engine"),
    askedAt: textIn(value, "asked_at"),
    rows: Number(Reflect.get(value, "rows")),
    sha256: textIn(value, "sha256"),
    files: listIn(value, "files").map((one) => {
      if (!isObject(one)) throw new TypeError("a file is no record");
      return { file: textIn(one, "file"), sha256: textIn(one, "sha256") };
    }),
    query: listIn(value, "query").map(String).join("\n"),
  };
}

/** The record that a text holds; nothing where it holds none. */
export function readRecord(text: string): QueryRecord | undefined {
  try {
    return readValue(JSON.parse(text));
  } catch {
    return undefined;
  }
}
