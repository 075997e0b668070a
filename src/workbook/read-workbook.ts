import { isScalar, LineCounter, type Node, parseDocument, visit } from "yaml";
import { cityMoney } from "../derive/parameters.ts";
import { type Problem, problem } from "../model/problem.ts";
import { didYouMean } from "../text/nearest.ts";
import { withParameters } from "./parameter-list.ts";
import { misfitLevel } from "./problem-levels.ts";
import { toPublication } from "./publication.ts";
import { toList } from "./to-list.ts";
import type { Workbook } from "./workbook.ts";
import { type Field, isMap, parameterFields, publicationFields, workbookFields } from "./workbook-fields.ts";

interface Reading {
  readonly file: string;
  readonly lineOf: (path: readonly string[]) => number;
}

const asMap = (value: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(isMap(value) ? Object(value) : {}));

function checkFields(
  values: Readonly<Record<string, unknown>>,
  known: Readonly<Record<string, Field>>,
  { reading, under }: { reading: Reading; under: readonly string[] },
): readonly Problem[] {
  const at = (name: string) => ({ file: reading.file, line: reading.lineOf([...under, name]) });
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(known, name));
  const missing = Object.entries(known).filter(([name, { required }]) => required && values[name] === undefined);
  const unfit = Object.entries(known).filter(([name, { fits }]) => values[name] !== undefined && !fits(values[name]));
  return [
    ...unknown.map((name) =>
      problem("bad-workbook", {
        place: at(name),
        message: `"${name}" is not known here`,
        hint: `${didYouMean(name, Object.keys(known))}Known are ${Object.keys(known).join(", ")}.`,
      }),
    ),
    ...missing.map(([name, { wanted }]) =>
      problem("bad-workbook", {
        place: { file: reading.file, line: 1 },
        message: `"${name}" is missing`,
        hint: `Add ${name}: ${wanted}.`,
      }),
    ),
    ...unfit.map(([name, { wanted }]) =>
      problem("bad-workbook", {
        place: at(name),
        message: `${name} is ${JSON.stringify(values[name])}`,
        hint: `Write ${wanted}.`,
      }),
    ),
  ];
}

function checkLevels(levels: Readonly<Record<string, unknown>>, { file, lineOf }: Reading): readonly Problem[] {
  return Object.entries(levels).flatMap(([name, level]) => {
    const misfit = misfitLevel(name, level);
    return misfit === undefined
      ? []
      : [problem("bad-workbook", { place: { file, line: lineOf(["problems", name]) }, ...misfit })];
  });
}

/** The line on which the key of each path stands. */
function keyLines(text: string): { lines: ReadonlyMap<string, number>; document: ReturnType<typeof parseDocument> } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const lines = new Map<string, number>();
  visit(document, {
    Pair: (_, pair, path) => {
      const above = path.flatMap((node) =>
        typeof node === "object" && node !== null && "key" in node && isScalar(node.key)
          ? [String(node.key.value)]
          : [],
      );
      const key: Node | unknown = pair.key;
      if (isScalar(key) && key.range != null)
        lines.set([...above, String(key.value)].join("."), lineCounter.linePos(key.range[0]).line);
    },
  });
  return { lines, document };
}

/** The workbook that a citybook.yaml describes, or every mistake in it with its line. */
export function readWorkbook(text: string, file: string): Workbook | readonly Problem[] {
  const { lines, document } = keyLines(text);
  if (document.errors.length > 0) {
    return document.errors.map((error) =>
      problem("bad-workbook", {
        place: { file, line: error.linePos?.[0].line ?? 1 },
        message:
          error.message
            .split("\n")[0]
            ?.replace(/ at line.*$/, "")
            .toLowerCase() ?? "",
        hint: "Write name: value, one a line, with the same indent for what belongs together.",
      }),
    );
  }
  const reading: Reading = { file, lineOf: (path) => lines.get(path.join(".")) ?? 1 };
  const values = asMap(document.toJS());
  const parameters = asMap(values["parameters"]);
  const levels = asMap(values["problems"]);
  const publication = asMap(values["publication"]);
  const problems = [
    ...checkFields(values, workbookFields, { reading, under: [] }),
    ...checkFields(parameters, parameterFields, { reading, under: ["parameters"] }),
    ...checkFields(publication, publicationFields, { reading, under: ["publication"] }),
    ...checkLevels(levels, reading),
  ];
  if (problems.length > 0) return problems;
  return {
    title: String(values["title"]),
    datasets: toList(values["datasets"]).map(String),
    pages: toList(values["pages"]).map(String),
    out: String(values["out"]),
    parameters: withParameters(cityMoney, parameters),
    downloads: toList(values["downloads"] ?? []).map(String),
    problems: levels,
    publication: toPublication(publication),
  };
}
