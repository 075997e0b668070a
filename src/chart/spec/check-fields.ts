import { formatList } from "../../text/format-list.ts";
import { meantOr } from "../../text/nearest.ts";
import { isExpression, partsOf, readExpression } from "./expressions.ts";
import { isObject, listOf, type SpecMistake, type SpecPath } from "./spec-mistake.ts";
import { type Columns, columnsAfter, fieldsRead } from "./transform-columns.ts";

/** The rows that a spec can name. */
export interface KnownRows {
  readonly names: () => readonly string[];
  /** The columns of rows by their name, where there are such rows. */
  readonly columnsOf: (name: string) => readonly string[] | undefined;
  /** Whether a column of rows holds words alone, so that no length can stand for it. */
  readonly isWords: (name: string, column: string) => boolean;
}

/** What a spec uses of the rows that it names. */
export interface Used {
  readonly mistakes: readonly SpecMistake[];
  /** By the name of the rows, in the order in which they are first named: the columns that are read. */
  readonly columns: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The rows at a place of a spec: whose they are, and the columns that they have there. */
interface Scope {
  readonly name: string | undefined;
  readonly columns: Columns;
}

interface Checking {
  readonly rows: KnownRows;
  readonly mistakes: SpecMistake[];
  readonly used: Map<string, Set<string>>;
}

type Part = Readonly<Record<string, unknown>>;

/** The column of a field such as "gdp_share" or "range.low"; signs that Vega reads as a way into a column are left off. */
const columnOf = (field: string): string => (/^(?:\\.|[^.[\\])+/.exec(field)?.[0] ?? field).replace(/\\(.)/g, "$1");

function readColumn(field: unknown, path: SpecPath, { name, columns }: Scope, checking: Checking): void {
  if (typeof field !== "string" || columns === undefined) return;
  const column = columns.has(field) ? field : columnOf(field);
  if (columns.has(column)) {
    if (name !== undefined) checking.used.get(name)?.add(column);
    return;
  }
  const known = [...columns];
  checking.mistakes.push({
    path,
    message: `"${field}" is not a column of ${name ?? "these rows"}`,
    hint: meantOr(field, known, `There ${known.length === 1 ? "is" : "are"} ${formatList(known, 60)}.`),
  });
}

function readFields(text: string, path: SpecPath, scope: Scope, checking: Checking): void {
  const asked = readExpression(text);
  if ("why" in asked) return;
  for (const field of asked.fields) if (!field.startsWith("__")) readColumn(field, path, scope, checking);
}

/** The columns of the rows that are typed into a spec. */
function typedColumns(values: unknown): Columns {
  const rows = listOf(values).filter(isObject);
  return rows.length === 0 ? undefined : new Set(rows.flatMap(Object.keys));
}

/** The rows that a part of a spec is drawn from: its own, else those of the part around it. */
function scopeOf(part: Part, path: SpecPath, outer: Scope, checking: Checking): Scope {
  const { data } = part;
  if (!isObject(data)) return outer;
  const { name, values, sequence } = data;
  if (values !== undefined) return { name: undefined, columns: typedColumns(values) };
  if (isObject(sequence)) return { name: undefined, columns: new Set([String(sequence["as"] ?? "data")]) };
  if (typeof name !== "string") return { name: undefined, columns: undefined };
  const columns = checking.rows.columnsOf(name);
  if (columns !== undefined) {
    if (!checking.used.has(name)) checking.used.set(name, new Set());
    return { name, columns: new Set(columns) };
  }
  const known = checking.rows.names();
  const hint = meantOr(name, known, `Known are ${formatList(known, 60)}.`);
  checking.mistakes.push({ path: [...path, "data", "name"], message: `"${name}" is not a view or table`, hint });
  return { name: undefined, columns: undefined };
}

function readPredicate(predicate: unknown, path: SpecPath, scope: Scope, checking: Checking): void {
  for (const part of partsOf(predicate)) {
    if (typeof part === "string") readFields(part, path, scope, checking);
    else if (isObject(part)) readColumn(part["field"], path, scope, checking);
  }
}

/** The rows that a lookup takes columns from are rows like any other. */
function readLookup(from: unknown, path: SpecPath, checking: Checking): void {
  if (!isObject(from)) return;
  const scope = scopeOf(from, path, { name: undefined, columns: undefined }, checking);
  for (const field of [from["key"], ...listOf(from["fields"])]) readColumn(field, path, scope, checking);
}

function afterTransforms(part: Part, path: SpecPath, scope: Scope, checking: Checking): Scope {
  return listOf(part["transform"]).reduce<Scope>((before, transform, index) => {
    if (!isObject(transform)) return before;
    const at = [...path, "transform", index];
    for (const field of fieldsRead(transform)) readColumn(field, at, before, checking);
    if (typeof transform["calculate"] === "string")
      readFields(transform["calculate"], [...at, "calculate"], before, checking);
    if ("filter" in transform) readPredicate(transform["filter"], [...at, "filter"], before, checking);
    readLookup(transform["from"], [...at, "from"], checking);
    return { name: before.name, columns: columnsAfter(transform, before.columns) };
  }, scope);
}

/** Fields under these names are columns; a legend, an axis or a scale has none. */
const skipped = new Set(["axis", "legend", "scale", "header", "title", "value", "datum", "param"]);

function readChannel(value: unknown, path: SpecPath, scope: Scope, checking: Checking): void {
  if (Array.isArray(value)) for (const [at, one] of value.entries()) readChannel(one, [...path, at], scope, checking);
  if (!isObject(value)) return;
  for (const [name, one] of Object.entries(value)) {
    const at = [...path, name];
    if (name === "field") readColumn(one, at, scope, checking);
    else if (name === "test") readPredicate(one, at, scope, checking);
    else if (isExpression(name, one)) readFields(one, at, scope, checking);
    else if (!skipped.has(name)) readChannel(one, at, scope, checking);
  }
}

const sums: readonly unknown[] = ["sum", "mean", "average", "median", "stdev", "variance", "q1", "q3", "product"];

/** Refuses words where a length is drawn or a sum is made. */
function checkNumber(value: unknown, path: SpecPath, { name, columns }: Scope, checking: Checking): void {
  if (!isObject(value) || name === undefined) return;
  const { field, type, aggregate } = value;
  const isLength = (type === "quantitative" && aggregate === undefined) || sums.includes(aggregate);
  if (!isLength || typeof field !== "string" || !columns?.has(field) || !checking.rows.isWords(name, field)) return;
  checking.mistakes.push({
    path: [...path, "field"],
    message: `"${field}" of ${name} holds words, not numbers`,
    hint: `Write type: nominal, or take another column such as ${formatList(checking.rows.columnsOf(name)?.filter((one) => !checking.rows.isWords(name, one)) ?? [], 12, "or")}.`,
  });
}

/** An encoding that counts or sums makes columns with names of their own, which its conditions may read. */
const makesColumns = (encoding: unknown): boolean =>
  isObject(encoding) &&
  Object.values(encoding).some(
    (one) => isObject(one) && ["aggregate", "bin", "timeUnit"].some((name) => one[name] !== undefined),
  );

/** An encoding, and where it stands. */
interface Encoded {
  readonly encoding: unknown;
  readonly path: SpecPath;
}

function checkEncoding({ encoding, path }: Encoded, scope: Scope, checking: Checking): void {
  if (!isObject(encoding)) return;
  const open = makesColumns(encoding);
  for (const [channel, value] of Object.entries(encoding)) {
    const at = [...path, channel];
    checkNumber(value, at, scope, checking);
    readChannel(open && isObject(value) ? { ...value, condition: undefined } : value, at, scope, checking);
  }
}

const lists = ["layer", "concat", "hconcat", "vconcat"];

/** What a part of a spec has of the parts around it: rows, and the encodings that its layers share. */
interface Around {
  readonly scope: Scope;
  readonly shared: readonly Encoded[];
}

function checkView(part: unknown, path: SpecPath, around: Around, checking: Checking): void {
  if (!isObject(part)) return;
  const scope = afterTransforms(part, path, scopeOf(part, path, around.scope, checking), checking);
  const encoded = [...around.shared, { encoding: part["encoding"], path: [...path, "encoding"] }];
  const isShared = part["layer"] !== undefined;
  if (!isShared) for (const one of encoded) checkEncoding(one, scope, checking);
  const inside = { scope, shared: isShared ? encoded : [] };
  const { facet, repeat } = part;
  if (isObject(facet)) readChannel(facet, [...path, "facet"], scope, checking);
  const repeated = isObject(repeat) ? Object.entries(repeat) : [["", repeat] as const];
  for (const [name, list] of repeated) {
    const at = name === "" ? [...path, "repeat"] : [...path, "repeat", name];
    for (const [index, field] of listOf(list).entries()) readColumn(field, [...at, index], scope, checking);
  }
  for (const name of lists) {
    for (const [index, one] of listOf(part[name]).entries()) checkView(one, [...path, name, index], inside, checking);
  }
  checkView(part["spec"], [...path, "spec"], inside, checking);
}

/** Which rows and columns a spec uses, and those of them that are not there. */
export function checkFields(spec: Part, given: KnownRows): Used {
  const own = isObject(spec["datasets"]) ? spec["datasets"] : {};
  const rows: KnownRows = {
    names: () => [...Object.keys(own), ...given.names()],
    isWords: (name, column) => !Object.hasOwn(own, name) && given.isWords(name, column),
    columnsOf: (name) => (Object.hasOwn(own, name) ? [...(typedColumns(own[name]) ?? [])] : given.columnsOf(name)),
  };
  const checking: Checking = { rows, mistakes: [], used: new Map() };
  checkView(spec, [], { scope: { name: undefined, columns: undefined }, shared: [] }, checking);
  return { mistakes: checking.mistakes, columns: checking.used };
}
