import { parse, randomLCG, resetSVGDefIds, type Scene, setRandom, View } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile, type TopLevelSpec } from "vega-lite";
import { useMeasuredText } from "../measured-text.ts";
import { nameSvg, tidySvg } from "../tidy-svg.ts";
import { type DrawSpec, fewer } from "./spec-job.ts";

/** More marks than these are no picture that a person reads. */
const mostMarks = 20_000;

/** A picture of more letters makes its page slow to open. */
const mostLetters = 2_000_000;

const tags = /<[a-z][^>]*>/gi;

/** Marks that load, link or run, and attributes that do; words in quotes are data and left out before. */
const acts = /^<(?:script|image|foreignObject|a|use|iframe|animate|set)[\s/>]|\s(?:href|xlink:href|on\w+)=/i;

/** A colour or a shape that is an address; Vega's own begin with "#". */
const loads = /\s(?:fill|stroke|clip-path|filter|mask|marker-\w+|style|cursor)="[^"]*url\((?!#)/i;

/** Whether a picture holds what it may not hold, whatever its spec was. */
const isUnsafe = (svg: string): boolean =>
  (svg.match(tags) ?? []).some((tag) => loads.test(tag) || acts.test(tag.replace(/"[^"]*"/g, '""')));

/** Vega-Lite says so of every picture that is as wide as its page and as high as its rows, and draws it all the same. */
const harmless = 'Dropping "fit-y" because spec has discrete height.';

function collectWarnings() {
  const found: string[] = [];
  const collect = (...words: readonly unknown[]) => {
    const said = words.join(" ");
    if (said !== harmless) found.push(said);
    return logger;
  };
  const logger = {
    level: () => logger,
    warn: collect,
    error: collect,
    info: () => logger,
    debug: () => logger,
  };
  return { found, logger };
}

/** What Vega says, without the kind of error that it was to Vega. */
const plainly = (said: string): string => said.replace(/^(?:\w*Error: )+/, "");

/** A loader that loads nothing: a spec has its rows with it. */
const refuse = (): Promise<never> => Promise.reject(new Error("a spec loads nothing"));
const noLoader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

interface Counted {
  marks: number;
  readonly rows: Set<number>;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Counts the marks of a drawn picture, and tells whose rows they stand for. */
function countMarks(item: unknown, numbered: string, counted: Counted): Counted {
  if (typeof item !== "object" || item === null) return counted;
  counted.marks += 1;
  const datum: unknown = Reflect.get(item, "datum");
  const row: unknown = typeof datum === "object" && datum !== null ? Reflect.get(datum, numbered) : undefined;
  if (typeof row === "number") counted.rows.add(row);
  const items: unknown = Reflect.get(item, "items");
  if (isList(items)) for (const one of items) countMarks(one, numbered, counted);
  return counted;
}

const rootOf = (view: View): Scene | undefined => {
  const scenegraph: unknown = view.scenegraph();
  return typeof scenegraph === "object" && scenegraph !== null ? Reflect.get(scenegraph, "root") : undefined;
};

/** Draws a spec that an author wrote, its expressions interpreted and never made code. Warnings and errors of Vega are told. */
export const drawSpec: DrawSpec = async ({ spec, numbered, ...named }) => {
  const { found, logger } = collectWarnings();
  try {
    useMeasuredText();
    const compiled = compile(spec as TopLevelSpec, { logger });
    setRandom(randomLCG(1));
    resetSVGDefIds();
    const runtime = parse(compiled.spec, undefined, { ast: true });
    const view = new View(runtime, { renderer: "none", logger, loader: noLoader, expr: expressionInterpreter });
    const svg = await view.toSVG();
    const { marks, rows } = countMarks(rootOf(view), numbered, { marks: 0, rows: new Set() });
    view.finalize();
    if (found[0] !== undefined) return { why: plainly(found[0]) };
    if (marks > mostMarks) return { why: `it has ${marks} marks, and may have ${mostMarks}`, hint: fewer };
    if (svg.length > mostLetters)
      return { why: `it has ${svg.length} letters, and may have ${mostLetters}`, hint: fewer };
    if (isUnsafe(svg)) return { why: "the picture holds a link, a script or an image" };
    return { svg: nameSvg(tidySvg(svg), named), rows: [...rows].toSorted((a, b) => a - b) };
  } catch (cause) {
    return { why: plainly(found[0] ?? (cause instanceof Error ? cause.message : String(cause))) };
  }
};
