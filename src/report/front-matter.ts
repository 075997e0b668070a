import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from "yaml";
import { type Problem, problem } from "../model/problem.ts";
import { meantOr } from "../text/nearest.ts";
import { unfoldYaml } from "../text/unfold-yaml.ts";
import { misfit, type ParameterSpec, parameterList } from "../workbook/parameter-list.ts";
import { sayYaml } from "./say-yaml.ts";
import type { TextPlace } from "./template-mistake.ts";
import { wordsOf } from "./words-of.ts";

/** One name of front matter, declared. */
export interface FrontMatterField {
  readonly name: string;
  readonly says: string;
  readonly example: string;
  readonly fits: (value: unknown) => boolean;
  readonly wanted: string;
}

const isText = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";

const isIds = (value: unknown): boolean =>
  isText(value) || (Array.isArray(value) && value.length > 0 && value.every(isText));

/** What the front matter of a page may say of the page itself. One entry is one name. */
export const pageFields: readonly FrontMatterField[] = [
  {
    name: "title",
    says: "the title of the page; it is needed. [city] and [index] stand for the name on a page of each",
    example: "title: Three cities",
    fits: isText,
    wanted: "a few words, in quotes where they hold a colon",
  },
  {
    name: "description",
    says: "what the page is about, in a sentence, for search and for what shows a link to it",
    example: "description: How three cities differ",
    fits: isText,
    wanted: "a sentence, in quotes where it holds a colon",
  },
  {
    name: "order",
    says: "its place in the navigation; a page without one is not in it",
    example: "order: 9",
    fits: (value) => typeof value === "number" && Number.isFinite(value),
    wanted: "a number",
  },
  {
    name: "cities",
    says: "the city_ids that its figures, tables and views are limited to; ranks are still among all cities. On a page of each city: which cities get one",
    example: "cities: [hangzhou, suzhou, shenzhen]",
    fits: isIds,
    wanted: "a list of city_ids, such as [hangzhou, suzhou]",
  },
  {
    name: "language",
    says: "the language of its text as a code, for screen readers and hyphenation; what charts and tables say is English",
    example: "language: en-GB",
    fits: (value) => typeof value === "string" && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value),
    wanted: "a code such as en or zh-Hans",
  },
];

const parameterField = (spec: ParameterSpec): FrontMatterField => ({
  name: spec.name,
  says: `for this page only: ${spec.says}`,
  example: "",
  fits: spec.fits,
  wanted: spec.wanted,
});

/** Every name that front matter may have: those of the page, then every parameter of a build. */
export const frontMatterFields: readonly FrontMatterField[] = [...pageFields, ...parameterList.map(parameterField)];

/** What the front matter of a page says, each value with its place in the file. */
export interface FrontMatter {
  readonly title: string;
  readonly description: string;
  readonly order: number | undefined;
  readonly cities: readonly string[] | undefined;
  readonly language: string;
  /** The parameters of a build that are the page's own. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Where each name stands; below a name and the number of a part of its list, where that stands. */
  readonly places: ReadonlyMap<string, TextPlace>;
}

type Values = Readonly<Record<string, unknown>>;

interface Reading {
  readonly file: string;
  readonly places: FrontMatter["places"];
}

const bad = (file: string, at: TextPlace, told: { readonly message: string; readonly hint: string }): Problem =>
  problem("bad-page", { place: { file, ...at }, ...told });

/** How a value that does not fit is written. */
function sayMisfit({ name, wanted }: FrontMatterField, value: unknown): string {
  const spec = parameterList.find((one) => one.name === name);
  return spec?.words === undefined ? `Write ${wanted}.` : misfit(spec, value).hint;
}

function checkValues(values: Values, { file, places }: Reading): readonly Problem[] {
  const known = frontMatterFields.map(({ name }) => name);
  return Object.entries(values).flatMap(([name, value]) => {
    const line = places.get(name) ?? { line: 2, character: 1 };
    const field = frontMatterFields.find((one) => one.name === name);
    if (field === undefined) {
      const hint = meantOr(name, known, `Known are ${known.join(", ")}.`);
      return [bad(file, line, { message: `"${name}" is not known in front matter`, hint })];
    }
    if (field.fits(value)) return [];
    return [bad(file, line, { message: `${name} is ${JSON.stringify(value)}`, hint: sayMisfit(field, value) })];
  });
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function toFrontMatter(values: Values, places: FrontMatter["places"]): FrontMatter {
  const { title, description, order, cities, language, ...parameters } = values;
  return {
    title: textOf(title),
    description: textOf(description),
    order: typeof order === "number" ? order : undefined,
    cities: cities === undefined ? undefined : Array.isArray(cities) ? cities.map(String) : wordsOf(String(cities)),
    language: typeof language === "string" ? language : "en",
    parameters,
    places,
  };
}

/** Where the names of front matter stand, and each part of what they say. */
function placesIn(contents: YAMLMap<Node, Node>, placeAt: (offset: number) => TextPlace): Map<string, TextPlace> {
  const places = new Map<string, TextPlace>();
  for (const { key, value } of contents.items) {
    if (!isScalar(key) || !key.range) continue;
    places.set(String(key.value), placeAt(key.range[0]));
    for (const [at, part] of (isSeq<Node>(value) ? value.items : [value]).entries()) {
      if (part?.range) places.set(partName(String(key.value), at), placeAt(part.range[0]));
    }
  }
  return places;
}

/** Under this name stands the place of a part of what a name says; of a single value, the first. */
export const partName = (name: string, at: number): string => `${name} ${at}`;

/** Reads the front matter of a page from its YAML, or tells every mistake in it with its line. */
export function readFrontMatter(
  yaml: string,
  { file, isPart }: { file: string; isPart: boolean },
): FrontMatter | readonly Problem[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false, logLevel: "error" });
  const placeAt = (offset: number): TextPlace => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: 1 + line, character: Math.max(1, col) };
  };
  if (document.errors.length > 0) {
    return sayYaml(yaml, document.errors).map(({ message, hint, offset }) =>
      bad(file, placeAt(offset), { message, hint }),
    );
  }
  const contents = document.contents;
  const places = isMap<Node, Node>(contents) ? placesIn(contents, placeAt) : new Map<string, TextPlace>();
  const unfolded = isMap(contents) ? unfoldYaml(document) : { value: {} };
  if ("why" in unfolded) {
    const hint = "Write the parts out instead of *names.";
    return [bad(file, { line: 2, character: 1 }, { message: unfolded.why, hint })];
  }
  const values: Values = Object(unfolded.value);
  const problems = checkValues(values, { file, places });
  const untitled = values["title"] === undefined && !isPart;
  const missing = untitled
    ? [
        bad(
          file,
          { line: 1, character: 1 },
          { message: "the page has no title", hint: "Write title: and a few words in its front matter." },
        ),
      ]
    : [];
  return problems.length + missing.length > 0 ? [...missing, ...problems] : toFrontMatter(values, places);
}
