import { isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { cityMoney } from "../derive/parameters.ts";
import { atLevels, hasErrors } from "../model/leveling.ts";
import { type Place, type Problem, problem } from "../model/problem.ts";
import { didYouMean } from "../text/nearest.ts";
import { unfoldYaml } from "../text/unfold-yaml.ts";
import { checkConnection, connectionFields, toConnections } from "./connections.ts";
import { type Field, isMap } from "./field.ts";
import { withParameters } from "./parameter-list.ts";
import type { PlaceOf } from "./placed.ts";
import { misfitLevel } from "./problem-levels.ts";
import { toPublication } from "./publication.ts";
import { readHouse } from "./read-house.ts";
import { toList } from "./to-list.ts";
import type { Workbook } from "./workbook.ts";
import { parameterFields, publicationFields, workbookFields } from "./workbook-fields.ts";

interface Reading {
  readonly file: string;
  readonly placeOf: PlaceOf;
}

const asMap = (value: unknown): Readonly<Record<string, unknown>> => (isMap(value) ? value : {});

function checkFields(
  values: Readonly<Record<string, unknown>>,
  known: Readonly<Record<string, Field>>,
  { reading, under }: { reading: Reading; under: readonly string[] },
): readonly Problem[] {
  const at = (name: string) => reading.placeOf([...under, name]);
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
        place: reading.placeOf(under),
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

function checkLevels(levels: Readonly<Record<string, unknown>>, { placeOf }: Reading): readonly Problem[] {
  return Object.entries(levels).flatMap(([name, level]) => {
    const misfit = misfitLevel(name, level);
    return misfit === undefined ? [] : [problem("bad-workbook", { place: placeOf(["problems", name]), ...misfit })];
  });
}

/** The document, and where each name of it stands, or each item of a list. */
function parsePlaces(text: string, file: string) {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, logLevel: "error" });
  const places = new Map<string, Place>();
  const paths = new Map<unknown, readonly string[]>();
  const keep = (path: readonly string[], node: unknown) => {
    if (!isNode(node) || node.range == null) return;
    const { line, col } = lineCounter.linePos(node.range[0]);
    places.set(path.join("\0"), { file, line, character: col });
  };
  const pathAbove = (above: readonly unknown[]): readonly string[] =>
    paths.get(above.findLast((node) => paths.has(node))) ?? [];
  visit(document, {
    Pair: (_, pair, above) => {
      if (!isScalar(pair.key)) return;
      const path = [...pathAbove(above), String(pair.key.value)];
      paths.set(pair, path);
      keep(path, pair.key);
    },
    Seq: (_, seq, above) => {
      for (const [at, item] of seq.items.entries()) {
        const path = [...pathAbove(above), String(at)];
        paths.set(item, path);
        keep(path, item);
      }
    },
  });
  const placeOf: PlaceOf = (path) => places.get(path.join("\0")) ?? { file, line: 1, character: 1 };
  return { document, placeOf };
}

/** The workbook that a citybook.yaml describes, or every mistake in it with its line. */
export function readWorkbook(text: string, file: string): Workbook | readonly Problem[] {
  const { document, placeOf } = parsePlaces(text, file);
  if (document.errors.length > 0) {
    return document.errors.map((error) =>
      problem("bad-workbook", {
        place: { file, line: error.linePos?.[0].line ?? 1, character: error.linePos?.[0].col ?? 1 },
        message:
          error.message
            .split("\n")[0]
            ?.replace(/ at line.*$/, "")
            .toLowerCase() ?? "",
        hint: "Write name: value, one a line, with the same indent for what belongs together.",
      }),
    );
  }
  const reading: Reading = { file, placeOf };
  const unfolded = unfoldYaml(document);
  if ("why" in unfolded) {
    const hint = "Write the parts out instead of *names.";
    return [problem("bad-workbook", { place: { file, line: 1, character: 1 }, message: unfolded.why, hint })];
  }
  const values = asMap(unfolded.value);
  const parameters = asMap(values["parameters"]);
  const levels = asMap(values["problems"]);
  const publication = asMap(values["publication"]);
  const connections = asMap(values["connections"]);
  const problems = [
    ...checkFields(values, workbookFields, { reading, under: [] }),
    ...checkFields(parameters, parameterFields, { reading, under: ["parameters"] }),
    ...checkFields(publication, publicationFields, { reading, under: ["publication"] }),
    ...checkLevels(levels, reading),
    ...Object.entries(connections).flatMap(([name, connection]) =>
      checkConnection(name, connection, {
        placeOf,
        check: (values, under) => checkFields(values, connectionFields, { reading, under }),
      }),
    ),
  ];
  if (problems.length > 0) return problems;
  const { problems: found, ...look } = readHouse(values, placeOf);
  const remarks = atLevels(found, { levels, strict: false });
  if (hasErrors(remarks)) return remarks;
  const { licence } = look.house;
  return {
    title: String(values["title"]),
    datasets: toList(values["datasets"]).map(String),
    pages: toList(values["pages"]).map(String),
    out: String(values["out"]),
    parameters: withParameters(cityMoney, parameters),
    downloads: toList(values["downloads"] ?? []).map(String),
    problems: levels,
    publication: toPublication({ ...(licence && { license: licence.url }), ...publication }),
    connections: toConnections(connections, placeOf),
    ...look,
    remarks,
  };
}
