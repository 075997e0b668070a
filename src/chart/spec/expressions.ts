import { parseExpression } from "vega";
import { isObject, listOf } from "./spec-mistake.ts";

/** What an expression asks for. */
export interface Asked {
  /** The columns that it reads of the row. */
  readonly fields: readonly string[];
  /** What it may not ask for, and what to write instead. */
  readonly refused: readonly { readonly message: string; readonly hint: string }[];
}

/** Functions that give another picture in another place or at another time. */
const local: readonly string[] = [
  "date",
  "day",
  "year",
  "month",
  "hours",
  "minutes",
  "seconds",
  "milliseconds",
  "quarter",
];
const replaced: Readonly<Record<string, string>> = {
  ...Object.fromEntries(local.map((name) => [name, `utc${name}`])),
  datetime: "utc",
  timeFormat: "utcFormat",
  timeParse: "utcParse",
  timeOffset: "utcOffset",
  timeSequence: "utcSequence",
  dayofyear: "utcdayofyear",
  week: "utcweek",
};

const chance: readonly string[] = [
  "now",
  "random",
  "sampleNormal",
  "sampleLogNormal",
  "sampleUniform",
  "timezoneoffset",
];
const makers: readonly string[] = [
  "sequence",
  "utcSequence",
  "timeSequence",
  "pad",
  "repeat",
  "regexp",
  "setdata",
  "modify",
];
const hidden: readonly string[] = ["constructor", "prototype", "__proto__", "__defineGetter__", "__lookupGetter__"];

function refuse(name: string): Asked["refused"] {
  const instead = Object.hasOwn(replaced, name) ? replaced[name] : undefined;
  if (instead !== undefined) {
    return [
      {
        message: `"${name}" depends on where a computer stands`,
        hint: `Write ${instead}, which is the same everywhere.`,
      },
    ];
  }
  if (chance.includes(name)) {
    return [
      {
        message: `"${name}" gives another picture each time`,
        hint: "Leave it out: the same numbers draw the same picture.",
      },
    ];
  }
  if (makers.includes(name)) return [{ message: `"${name}" is not allowed in a spec`, hint: "Leave it out." }];
  return hidden.includes(name) ? [{ message: `"${name}" is not a name of a spec`, hint: "Leave it out." }] : [];
}

/** The name of a property: `x` of datum.x and of datum["x"]; nothing where it is calculated. */
function propertyName(node: Readonly<Record<string, unknown>>): string | undefined {
  const property = isObject(node["property"]) ? node["property"] : {};
  if (node["computed"] !== true) return typeof property["name"] === "string" ? property["name"] : undefined;
  return property["type"] === "Literal" ? String(property["value"]) : undefined;
}

function walk(node: unknown, found: { fields: string[]; refused: Asked["refused"][number][] }): void {
  if (Array.isArray(node)) for (const one of node) walk(one, found);
  if (!isObject(node)) return;
  const { type, object, callee } = node;
  if (type === "MemberExpression") {
    const name = propertyName(node);
    const property = isObject(node["property"]) ? node["property"] : {};
    found.refused.push(...hidden.filter((one) => one === name || one === property["name"]).flatMap(refuse));
    if (isObject(object) && object["name"] === "datum" && name !== undefined) found.fields.push(name);
  }
  if (type === "CallExpression" && isObject(callee)) found.refused.push(...refuse(String(callee["name"])));
  for (const value of Object.values(node)) if (typeof value === "object") walk(value, found);
}

/** Reads an expression without running it: which columns it needs, what it may not ask for, or why it is none. */
export function readExpression(text: string): Asked | { readonly why: string } {
  try {
    const found: { fields: string[]; refused: Asked["refused"][number][] } = { fields: [], refused: [] };
    walk(parseExpression(text), found);
    return found;
  } catch (cause) {
    return { why: cause instanceof Error ? cause.message : String(cause) };
  }
}

const expressionNames: readonly string[] = ["calculate", "filter", "test", "expr", "labelExpr"];

/** Whether a text under a name of a spec is an expression. */
export const isExpression = (name: string | number | undefined, value: unknown): value is string =>
  typeof value === "string" && expressionNames.includes(String(name));

/** The parts of a predicate: those that and, or and not join. */
export function partsOf(predicate: unknown): readonly unknown[] {
  if (!isObject(predicate)) return [predicate];
  const { and, or, not } = predicate;
  const joined = [...listOf(and), ...listOf(or), ...listOf(not)];
  return joined.length === 0 ? [predicate] : joined.flatMap(partsOf);
}
