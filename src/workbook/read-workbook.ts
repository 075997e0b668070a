import { isScalar, LineCounter, type Node, parseDocument, visit } from "yaml";
import { type Parameters, presets, unstatedPeriods } from "../derive/parameters.ts";
import { type Problem, problem } from "../model/problem.ts";
import { didYouMean } from "../text/nearest.ts";
import { type ChoiceName, choices, keepWords, unknownWords } from "./choices.ts";
import type { Workbook } from "./workbook.ts";

interface Field {
  readonly required: boolean;
  readonly fits: (value: unknown) => boolean;
  readonly wanted: string;
}

const isText = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isText);
const isMap = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

const fields: Readonly<Record<string, Field>> = {
  format: { required: true, fits: (value) => value === 1, wanted: "1, the format of this version" },
  title: { required: true, fits: isText, wanted: "a few words" },
  datasets: { required: true, fits: isTexts, wanted: "a list of folders, such as - datasets" },
  pages: { required: true, fits: isText, wanted: "the folder of the pages, such as reports" },
  out: { required: true, fits: isText, wanted: "the folder to write, such as reports/html" },
  parameters: { required: false, fits: isMap, wanted: "names and values, one a line" },
};

const parameterFields: Readonly<Record<string, Field>> = {
  preset: {
    required: false,
    fits: (value) => typeof value === "string" && Object.hasOwn(presets, value),
    wanted: `one of ${Object.keys(presets).join(", ")}`,
  },
  year: {
    required: false,
    fits: (value) => Number.isInteger(value) && Number(value) >= 1900 && Number(value) <= 2100,
    wanted: "a year of four digits",
  },
  lead_index: { required: false, fits: isText, wanted: "an index_id" },
  unstated_period: {
    required: false,
    fits: (value) => unstatedPeriods.some((word) => word === value),
    wanted: `one of ${unstatedPeriods.join(", ")}`,
  },
  prefer: { required: false, fits: isText, wanted: "a source_id" },
  as_reported_by: { required: false, fits: isText, wanted: "a source_id" },
  ranked_from: {
    required: false,
    fits: (value) => typeof value === "number" && value >= 0 && value <= 1,
    wanted: "a number from 0 to 1",
  },
};

const isWordsOf = (name: ChoiceName) => (value: unknown) =>
  isTexts(value) && unknownWords(name, Array.isArray(value) ? value : []).length === 0;

const choiceField = (name: ChoiceName): Field => ({
  required: false,
  fits: isWordsOf(name),
  wanted: `a list of words, of ${choices[name].join(", ")}`,
});

const knownParameters: Readonly<Record<string, Field>> = {
  ...parameterFields,
  levels: choiceField("levels"),
  scopes: choiceField("scopes"),
  purposes: choiceField("purposes"),
  payers: choiceField("payers"),
};

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

const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const wordsFrom = <Word extends string>(
  known: readonly Word[],
  shipped: readonly Word[],
  value: unknown,
): readonly Word[] => (value === undefined ? shipped : keepWords(known, textsOf(value)));

const textOr = (value: unknown, otherwise: string): string => (typeof value === "string" ? value : otherwise);
const numberOr = (value: unknown, otherwise: number): number => (typeof value === "number" ? value : otherwise);

function toParameters(values: Readonly<Record<string, unknown>>): Parameters {
  const preset = presets[textOr(values["preset"], "city-money")];
  if (preset === undefined) throw new Error("a checked preset is not there");
  return {
    preset: preset.preset,
    year: numberOr(values["year"], preset.year),
    lead_index: textOr(values["lead_index"], preset.lead_index),
    ranked_from: numberOr(values["ranked_from"], preset.ranked_from),
    levels: wordsFrom(choices.levels, preset.levels, values["levels"]),
    scopes: wordsFrom(choices.scopes, preset.scopes, values["scopes"]),
    purposes: wordsFrom(choices.purposes, preset.purposes, values["purposes"]),
    payers: wordsFrom(choices.payers, preset.payers, values["payers"]),
    unstated_period: unstatedPeriods.find((word) => word === values["unstated_period"]) ?? preset.unstated_period,
    prefer: textOr(values["prefer"], "") || undefined,
    as_reported_by: textOr(values["as_reported_by"], "") || undefined,
  };
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
  const problems = [
    ...checkFields(values, fields, { reading, under: [] }),
    ...checkFields(parameters, knownParameters, { reading, under: ["parameters"] }),
  ];
  if (problems.length > 0) return problems;
  return {
    title: String(values["title"]),
    datasets: Array.isArray(values["datasets"]) ? values["datasets"].map(String) : [],
    pages: String(values["pages"]),
    out: String(values["out"]),
    parameters: toParameters(parameters),
  };
}
