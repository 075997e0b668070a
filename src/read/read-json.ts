import { type ObjectNode, parse, type ValueNode } from "@humanwhocodes/momoa";
import { type Problem, problem } from "../model/problem.ts";
import { decodeText } from "./decode-text.ts";
import { plainDecimal } from "./plain-decimal.ts";
import type { Part, TextRecord } from "./text-table.ts";
import type { Read } from "./to-table.ts";

interface JsonCell {
  readonly text: string;
  readonly line: number;
}

interface JsonRecord {
  readonly line: number;
  readonly cells: ReadonlyMap<string, JsonCell>;
}

interface Reading {
  readonly text: string;
  readonly file: string;
}

const wanted = 'Write a list of flat records: [{"city_id": "busan", "name": "Busan"}].';

const misshapen = ({ loc }: ValueNode, message: string, { file }: Reading): Problem =>
  problem("json-shape", { place: { file, line: loc.start.line }, message, hint: wanted });

/** A plain value as its text: numbers by their digits as they stand, so that none is lost. Nothing for a list or a record. */
function textOf(value: ValueNode, { text }: Reading): string | undefined {
  if (value.type === "String") return value.value;
  if (value.type === "Null") return "";
  if (value.type === "Boolean") return String(value.value);
  if (value.type !== "Number") return undefined;
  return plainDecimal(text.slice(value.loc.start.offset, value.loc.end.offset));
}

function toRecord(node: ObjectNode, reading: Reading): JsonRecord | readonly Problem[] {
  const cells = new Map<string, JsonCell>();
  const problems: Problem[] = [];
  for (const { name: key, value } of node.members) {
    const name = key.type === "String" ? key.value : key.name;
    const text = textOf(value, reading);
    const { line } = value.loc.start;
    if (text === undefined)
      problems.push(misshapen(value, `"${name}" holds a list or a record, not a plain value`, reading));
    else if (cells.has(name)) problems.push(misshapen(value, `"${name}" stands twice in the record`, reading));
    else cells.set(name, { text, line });
  }
  return problems.length > 0 ? problems : { line: node.loc.start.line, cells };
}

/** The names of all records in the order in which they first stand, since a record may leave out what is not stated. */
function namesOf(records: readonly JsonRecord[]): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const { cells } of records) {
    for (const [name, { line }] of cells) if (!lines.has(name)) lines.set(name, line);
  }
  return lines;
}

function toTable(part: Part, nodes: readonly ValueNode[], reading: Reading): Read {
  const read = nodes.map((node) =>
    node.type === "Object" ? toRecord(node, reading) : [misshapen(node, "this is no record", reading)],
  );
  const records = read.filter((one): one is JsonRecord => "cells" in one);
  const problems = read.flatMap((one) => ("cells" in one ? [] : one));
  const names = namesOf(records);
  const rows = records.map(
    ({ line, cells }): TextRecord => ({ line, cells: [...names.keys()].map((name) => cells.get(name)?.text ?? "") }),
  );
  if (rows.length === 0) return { table: undefined, problems };
  return { table: { ...part, header: [...names.keys()], records: rows, nameLines: [...names.values()] }, problems };
}

const signs: Readonly<Record<string, string>> = {
  LBrace: "{",
  RBrace: "}",
  LBracket: "[",
  RBracket: "]",
  Comma: ",",
  Colon: ":",
};

/** What the parser stumbled over, in signs that stand in the file instead of its own names for them. */
function sayBroken(message: string): string {
  if (message.includes("end of input")) return "the file ends too early";
  const [, token] = /token (\w+) found/.exec(message) ?? [];
  const [, sign] = /character '(.*)' found/s.exec(message) ?? [];
  const found = token === undefined ? sign : (signs[token] ?? `a ${token.toLowerCase()}`);
  return found === undefined ? "this is not JSON" : `${found} stands where JSON has none`;
}

function syntaxProblem(cause: Error, file: string): Problem {
  const line: unknown = Reflect.get(cause, "line");
  const column: unknown = Reflect.get(cause, "column");
  return problem("unreadable-json", {
    place: { file, ...(typeof line === "number" ? { line } : {}) },
    message: `${sayBroken(cause.message)}, at sign ${String(column)} of the line`,
    hint: `Write it as JSON: names and texts in double quotes, a comma between two records and none after the last. ${wanted}`,
  });
}

/** Reads a JSON file that holds a list of records with the names of the table's columns. */
export function readJson(bytes: Uint8Array, part: Part): Read {
  const decoded = decodeText(bytes, part.file);
  if (!("text" in decoded)) return { table: undefined, problems: [decoded] };
  const reading = { text: decoded.text, file: part.file };
  try {
    const { body } = parse(decoded.text, { mode: "json" });
    const { table, problems } =
      body.type === "Array"
        ? toTable(
            part,
            body.elements.map(({ value }) => value),
            reading,
          )
        : { table: undefined, problems: [misshapen(body, "the file holds no list", reading)] };
    return { table, problems: [...decoded.notes, ...problems] };
  } catch (cause) {
    if (!(cause instanceof Error) || !("offset" in cause)) throw cause;
    return { table: undefined, problems: [...decoded.notes, syntaxProblem(cause, part.file)] };
  }
}
