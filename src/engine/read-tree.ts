/** What a query names, as the engine parses it; places are bytes of its text. */
export interface QueryTree {
  readonly statements: number;
  readonly tables: readonly Named[];
  /** Functions that stand where a table could. */
  readonly tableFunctions: readonly Call[];
  readonly functions: readonly Call[];
  /** Column names, each with its table or alias before it where the query says one. */
  readonly columns: readonly Named[];
  /** The values that it reads by name, as `$city`. */
  readonly values: readonly Named[];
  /** Names that the query itself gives to a part of it. */
  readonly given: ReadonlySet<string>;
  /** Whether it draws a sample by chance. */
  readonly draws: boolean;
}

export interface Named {
  readonly name: string;
  readonly schema: string;
  readonly byte: number | undefined;
}

/** A function with the columns that stand anywhere in its arguments. */
export interface Call extends Named {
  readonly columns: readonly string[];
  /** The texts of its first argument, one or a list; nothing where that is no plain text. */
  readonly texts: readonly ArgumentText[] | undefined;
}

/** A constant text of an argument, and whether it stands in a list. */
export interface ArgumentText {
  readonly name: string;
  readonly byte: number | undefined;
  readonly isItem: boolean;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
const field = (node: object, name: string): unknown => Reflect.get(node, name);
const text = (node: object, name: string): string => {
  const value = field(node, name);
  return typeof value === "string" ? value : "";
};

/** Every object of the tree, outer ones before those inside them. */
function* nodesOf(value: unknown): Generator<object> {
  if (!isObject(value)) return;
  if (!Array.isArray(value)) yield value;
  for (const inner of Object.values(value)) yield* nodesOf(inner);
}

function byteOf(node: object): number | undefined {
  const byte = field(node, "query_location");
  return typeof byte === "number" && byte < Number.MAX_SAFE_INTEGER ? byte : undefined;
}

const columnNames = (node: object): readonly string[] => {
  const names = field(node, "column_names");
  return Array.isArray(names) ? names.map(String) : [];
};

const toColumn = (node: object): Named => ({
  name: columnNames(node).at(-1) ?? "",
  schema: columnNames(node).at(-2) ?? "",
  byte: byteOf(node),
});

/** The text of a constant, or those of a list of constants. */
function textsIn(node: unknown, isItem = false): readonly ArgumentText[] | undefined {
  if (!isObject(node)) return undefined;
  if (text(node, "class") === "CONSTANT") {
    const value = field(node, "value");
    const isText = isObject(value) && typeof field(value, "value") === "string";
    return isText ? [{ name: text(value, "value"), byte: byteOf(node), isItem }] : undefined;
  }
  const inner = field(node, "children");
  if (text(node, "function_name") !== "list_value" || !Array.isArray(inner)) return undefined;
  const texts = inner.map((one) => textsIn(one, true));
  return texts.every((one) => one !== undefined) ? texts.flat() : undefined;
}

function firstArgument(node: object): unknown {
  const children: unknown = field(node, "children");
  return Array.isArray(children) ? children[0] : undefined;
}

const toCall = (node: object): Call => ({
  texts: textsIn(firstArgument(node)),
  name: text(node, "function_name").toLowerCase(),
  schema: text(node, "schema"),
  byte: byteOf(node),
  columns: [...nodesOf(field(node, "children"))]
    .filter((one) => text(one, "class") === "COLUMN_REF")
    .map((one) => columnNames(one).at(-1) ?? ""),
});

const toTable = (node: object): Named => ({
  name: text(node, "table_name"),
  schema: text(node, "schema_name"),
  byte: byteOf(node),
});

function givenBy(node: object): readonly string[] {
  const ctes = field(node, "cte_map");
  const map = isObject(ctes) ? field(ctes, "map") : undefined;
  return Array.isArray(map) ? map.map((entry: unknown) => (isObject(entry) ? text(entry, "key") : "")) : [];
}

function drawsSample(node: object): boolean {
  const sample = field(node, "sample");
  return isObject(sample) && field(sample, "seed") === -1;
}

/** Reads what the engine's json_serialize_sql gave. */
export function readTree(serialized: object): QueryTree {
  const nodes = [...nodesOf(serialized)];
  const statements = field(serialized, "statements");
  const ofClass = (name: string) => nodes.filter((node) => text(node, "class") === name);
  const ofType = (name: string) => nodes.filter((node) => text(node, "type") === name);
  const tableFunctions = ofType("TABLE_FUNCTION").flatMap((node) => {
    const called = field(node, "function");
    return isObject(called) ? [toCall(called)] : [];
  });
  return {
    statements: Array.isArray(statements) ? statements.length : 0,
    tables: ofType("BASE_TABLE").map(toTable),
    tableFunctions,
    functions: ofClass("FUNCTION").map(toCall),
    columns: ofClass("COLUMN_REF").map(toColumn),
    values: ofClass("PARAMETER").map((node) => ({ name: text(node, "identifier"), schema: "", byte: byteOf(node) })),
    given: new Set(nodes.flatMap(givenBy).map((name) => name.toLowerCase())),
    draws: nodes.some(drawsSample),
  };
}
