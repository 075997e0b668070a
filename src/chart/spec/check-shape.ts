import { createRequire } from "node:module";
import { formatList } from "../../text/format-list.ts";
import { didYouMean, meantOr } from "../../text/nearest.ts";
import { isObject, type SpecMistake, type SpecPath } from "./spec-mistake.ts";

/** What the published JSON Schema of Vega-Lite uses of that language. */
interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
}

const published: { readonly definitions: Readonly<Record<string, Schema>> } = createRequire(import.meta.url)(
  "vega-lite/vega-lite-schema.json",
);
const { definitions } = published;

function resolve(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const found = definitions[decodeURIComponent(schema.$ref.slice("#/definitions/".length))];
  if (found === undefined) throw new Error(`the schema of Vega-Lite lacks ${schema.$ref}`);
  return resolve(found);
}

/** The branches of a schema that is one of several, those inside of them too. */
function branchesOf(given: Schema): readonly Schema[] {
  const schema = resolve(given);
  return schema.anyOf === undefined ? [schema] : schema.anyOf.flatMap(branchesOf);
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

const typesOf = ({ type }: Schema): readonly string[] =>
  type === undefined ? [] : typeof type === "string" ? [type] : type;

const fitsType = (value: unknown, schema: Schema): boolean => {
  const types = typesOf(schema);
  const own = typeOf(value);
  return types.length === 0 || types.includes(own) || (own === "number" && types.includes("integer"));
};

const wordsOf = (schema: Schema): readonly unknown[] => [
  ...(schema.enum ?? []),
  ...(schema.const === undefined ? [] : [schema.const]),
];

/** Words of Vega-Lite that no spec of a page may use, so that none is advised to. */
const isRefused = (word: unknown): boolean => word === "image";

const fitsWords = (value: unknown, schema: Schema): boolean => {
  const words = wordsOf(schema);
  return words.length === 0 || words.includes(value);
};

/** Whether one of some unknown names was meant to be a known one. */
const isMisspelt = (name: string, unknown: readonly string[]): boolean =>
  unknown.some((one) => didYouMean(one, [name]) !== "");

/** How far an object is from a branch by its names alone: those that it lacks, those that the branch does not know, and words of a kind that differ. */
function distance(
  value: Readonly<Record<string, unknown>>,
  { properties = {}, required = [], additionalProperties }: Schema,
): number {
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(properties, name));
  const missing = required.filter((name) => value[name] === undefined && !isMisspelt(name, unknown)).length;
  const differing = Object.entries(properties).filter(([name, one]) => {
    const given = value[name];
    return (
      typeof given === "string" &&
      !branchesOf(one).some((branch) => fitsType(given, branch) && fitsWords(given, branch))
    );
  }).length;
  return missing * 2 + (additionalProperties === false ? unknown.length * 2 : 0) + differing;
}

const sayTypes = (types: readonly string[]): string =>
  formatList(
    [...new Set(types)].map(
      (type) =>
        ({ object: "names and values", array: "a list", string: "words", boolean: "true or false", null: "null" })[
          type
        ] ?? "a number",
    ),
    6,
    "or",
  );

function unfit(value: unknown, branches: readonly Schema[], path: SpecPath): SpecMistake {
  const name = String(path.findLast((part) => typeof part === "string") ?? "the spec");
  const words = branches
    .flatMap(wordsOf)
    .filter((word) => typeof word !== "object" && !isRefused(word))
    .map(String);
  if (typeof value !== "object" && words.length > 0) {
    const hint = meantOr(String(value), words, `Write ${formatList([...new Set(words)], 30, "or")}.`);
    return { path, message: `${name} is "${value}"`, hint };
  }
  const shown = typeof value === "object" ? sayTypes([typeOf(value)]) : JSON.stringify(value);
  return { path, message: `${name} is ${shown}`, hint: `Write ${sayTypes(branches.flatMap(typesOf))}.` };
}

const missingHints: Readonly<Record<string, string>> = {
  data: "Name the rows to draw, such as data: {name: intensity}.",
  mark: "Say how the rows are drawn, such as mark: bar.",
};

function checkObject(value: Readonly<Record<string, unknown>>, schema: Schema, path: SpecPath): readonly SpecMistake[] {
  const { properties = {}, required = [], additionalProperties } = schema;
  const known = Object.keys(properties);
  const unknown = Object.keys(value).filter((name) => !known.includes(name));
  const lacks = required
    .filter((name) => value[name] === undefined && !isMisspelt(name, unknown))
    .map((name) => ({ path, message: `${name} is missing`, hint: missingHints[name] ?? `Add ${name}: to it.` }));
  const inside = Object.entries(value).flatMap(([name, one]): readonly SpecMistake[] => {
    const at = [...path, name];
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (property !== undefined) return check(one, property, at);
    if (isObject(additionalProperties)) return check(one, additionalProperties, at);
    if (additionalProperties !== false) return [];
    const hint = meantOr(name, known, `Known are ${formatList(known, 40)}.`);
    return [{ path: at, isName: true, message: `"${name}" is not known here`, hint }];
  });
  return [...lacks, ...inside];
}

/** The branches that are nearest to a value by its type and its names. */
function nearest(value: unknown, branches: readonly Schema[]): readonly Schema[] {
  const fitting = branches.filter((branch) => fitsType(value, branch) && fitsWords(value, branch));
  if (!isObject(value)) return fitting;
  const measured = fitting.map((branch) => ({ branch, far: distance(value, branch) }));
  const least = Math.min(...measured.map(({ far }) => far));
  return measured.filter(({ far }) => far === least).map(({ branch }) => branch);
}

function checkAs(value: unknown, schema: Schema, path: SpecPath): readonly SpecMistake[] {
  if (isObject(value)) return checkObject(value, schema, path);
  if (Array.isArray(value) && schema.items !== undefined) {
    const { items } = schema;
    return value.flatMap((one, at) => check(one, items, [...path, at]));
  }
  if (typeof value === "number" && (value < (schema.minimum ?? value) || value > (schema.maximum ?? value))) {
    const { minimum, maximum } = schema;
    return [
      {
        path,
        message: `${path.at(-1)} is ${value}`,
        hint: `Write a number from ${minimum ?? "any"} to ${maximum ?? "any"}.`,
      },
    ];
  }
  return [];
}

/** The mistakes of a value by the branch of its schema in which it has the fewest. */
function check(value: unknown, schema: Schema, path: SpecPath): readonly SpecMistake[] {
  const branches = branchesOf(schema);
  const fitting = nearest(value, branches);
  if (fitting.length === 0) return [unfit(value, branches, path)];
  let best: readonly SpecMistake[] | undefined;
  for (const branch of fitting) {
    const found = checkAs(value, branch, path);
    if (found.length === 0) return [];
    if (best === undefined || found.length < best.length) best = found;
  }
  return best ?? [];
}

const draws = ["mark", "layer", "facet", "repeat", "concat", "hconcat", "vconcat"];

/** What in a spec is not Vega-Lite, by its published schema: names and words that it does not know, and values of another kind. */
export function checkShape(spec: Readonly<Record<string, unknown>>): readonly SpecMistake[] {
  if (!draws.some((name) => spec[name] !== undefined)) {
    const misspelt = Object.keys(spec).find((name) => didYouMean(name, draws) !== "");
    const hint = `${misspelt === undefined ? "" : didYouMean(misspelt, draws)}Add mark: bar and an encoding, or one of ${formatList(draws.slice(1), 9, "or")}.`;
    return [{ path: misspelt === undefined ? [] : [misspelt], isName: true, message: "the spec draws nothing", hint }];
  }
  return check(spec, { $ref: "#/definitions/TopLevelSpec" }, []);
}
