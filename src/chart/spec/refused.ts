import { isExpression, readExpression } from "./expressions.ts";
import { isObject, listOf, type SpecMistake, type SpecPath } from "./spec-mistake.ts";

/** What one spec may ask for, checked before anything of it runs. */
export const specLimits = {
  /** Px of width or height. */
  side: 4000,
  /** Rows that a generator or an imputation makes. */
  made: 10_000,
  /** Pictures inside of the picture. */
  views: 60,
  /** Levels of lists and objects. */
  depth: 40,
} as const;

const noFiles = "Name rows of the workbook, such as data: {name: intensity}: a page loads nothing.";

const countOf = ({ start = 0, stop, step = 1 }: Readonly<Record<string, unknown>>): number =>
  Math.abs((Number(stop) - Number(start)) / Number(step));

type Rule = (value: unknown, path: SpecPath, parent: Readonly<Record<string, unknown>>) => readonly SpecMistake[];

const mistake = (path: SpecPath, message: string, hint: string): readonly SpecMistake[] => [{ path, message, hint }];

const side: Rule = (value, path) =>
  typeof value === "number" && !(value > 0 && value <= specLimits.side)
    ? mistake(path, `${path.at(-1)} is ${value}`, `Write a number of px up to ${specLimits.side}.`)
    : [];

const made: Rule = (value, path) =>
  isObject(value) && value["stop"] !== undefined && !(countOf(value) <= specLimits.made)
    ? mistake(path, "too many rows are made", `Make at most ${specLimits.made}.`)
    : [];

const count: Rule = (value, path) =>
  typeof value === "number" && !(value <= 1000)
    ? mistake(path, `${path.at(-1)} is ${value}`, "Write at most 1000.")
    : [];

const localUnits = /^(binned)?(year|quarter|month|week|date|day|hours|minutes|seconds|milliseconds)/;

/** What is refused or limited, by the name under which it stands. */
const rules: Readonly<Record<string, Rule>> = {
  url: (_, path) => mistake(path, "a spec loads no file and no address", noFiles),
  href: (_, path) => mistake(path, "a picture has no links", "Write links in the text of the page."),
  mark: (value, path) =>
    value === "image" || (isObject(value) && value["type"] === "image")
      ? mistake(path, "a spec shows no images", "Draw the rows by bar, point, line, text or another mark.")
      : [],
  width: side,
  height: side,
  step: side,
  sequence: made,
  keyvals: made,
  maxbins: count,
  tickCount: count,
  steps: count,
  sample: (_, path, parent) =>
    "filter" in parent
      ? []
      : mistake(path, "a sample takes rows by chance", "Sort and filter instead: all rows are drawn."),
  bind: (value, path) =>
    value === "scales" || path.includes("params") ? mistake(path, "a picture has no controls", "Leave bind out.") : [],
  projection: (value, path) =>
    isObject(value) && "fit" in value ? mistake([...path, "fit"], "fit is not allowed", "Leave it out.") : [],
  timeUnit: (value, path) => {
    const unit = isObject(value) ? value["unit"] : value;
    const isLocal = typeof unit === "string" && localUnits.test(unit) && !(isObject(value) && value["utc"] === true);
    return isLocal
      ? mistake(path, `"${unit}" depends on where a computer stands`, `Write utc${unit}, which is the same everywhere.`)
      : [];
  },
};

function expressionMistakes(text: string, path: SpecPath): readonly SpecMistake[] {
  const asked = readExpression(text);
  if ("why" in asked) return mistake(path, `"${text}" is not an expression`, `Vega says: ${asked.why}.`);
  return asked.refused.map((one) => ({ path, ...one }));
}

/** Names inside of rows that are typed into a spec are data and no part of it. */
const isRows = (path: SpecPath): boolean =>
  path.at(-1) === "values" || path[0] === "datasets" || path[0] === "usermeta";

function refusedIn(value: unknown, path: SpecPath): readonly SpecMistake[] {
  if (path.length > specLimits.depth) return mistake(path, "the spec is too deep", "Write it with fewer levels.");
  if (typeof value !== "object" || value === null || isRows(path)) return [];
  if (Array.isArray(value)) return value.flatMap((one, at) => refusedIn(one, [...path, at]));
  const parent = Object(value);
  return Object.entries(value).flatMap(([name, one]) => {
    const at = [...path, name];
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    const own = rule?.(one, at, parent) ?? [];
    if (own.length > 0) return own;
    return isExpression(name, one) ? expressionMistakes(one, at) : refusedIn(one, at);
  });
}

/** How many pictures a spec draws beside each other, without those of a facet. */
function viewsIn(spec: unknown): number {
  if (!isObject(spec)) return 1;
  const { repeat, layer, concat, hconcat, vconcat } = spec;
  const inside = [layer, concat, hconcat, vconcat].flatMap(listOf);
  const children = inside.reduce<number>((sum, one) => sum + viewsIn(one), 0);
  const times = isObject(repeat)
    ? Object.values(repeat).reduce<number>((product, list) => product * Math.max(1, listOf(list).length), 1)
    : Math.max(1, listOf(repeat).length);
  return Math.max(1, children) * times * viewsIn(spec["spec"]);
}

/** What a spec may not ask for: files, addresses, chance, the clock, the zone of a computer, and too much. */
export function checkRefused(spec: Readonly<Record<string, unknown>>): readonly SpecMistake[] {
  const views = viewsIn(spec);
  const many =
    views > specLimits.views
      ? mistake([], `the spec draws ${views} pictures`, `Draw at most ${specLimits.views}.`)
      : [];
  return [...many, ...refusedIn(spec, [])];
}
