import { levels, payers, purposes, scopes } from "../check/tables/measures.ts";
import { besides, currencies, type Parameters, presets, unstatedPeriods } from "../derive/parameters.ts";
import { givenText } from "../text/given-text.ts";
import { didYouMean } from "../text/nearest.ts";

/** One parameter of a build: how it is written, what it means and which values it takes. */
export interface ParameterSpec {
  /** As it is written in citybook.yaml. */
  readonly name: keyof Parameters;
  /** As it is written on the command line, such as "--level <levels>". */
  readonly flag: string;
  readonly says: string;
  /** What a value is, for a sentence such as "25" is not a year. */
  readonly kind: string;
  /** What to write, for a hint. */
  readonly wanted: string;
  readonly words?: readonly string[];
  /** Whether it is a list of words; on the command line they are separated by commas. */
  readonly list: boolean;
  /** The value of a text of the command line. */
  readonly fromText: (text: string) => unknown;
  readonly fits: (value: unknown) => boolean;
  /** The values that fit, as JSON Schema, for editors. */
  readonly schema: object;
}

type Told = Pick<ParameterSpec, "name" | "flag" | "says">;

const asText = (text: string): unknown => text;

const word = (told: Told, kind: string, words: readonly string[]): ParameterSpec => ({
  ...told,
  kind,
  wanted: `one of ${words.join(", ")}`,
  words,
  list: false,
  fromText: asText,
  fits: (value) => words.some((one) => one === value),
  schema: { enum: words },
});

const words = (told: Told, kind: string, known: readonly string[], orNone = false): ParameterSpec => ({
  ...told,
  kind: `one of the ${kind}`,
  wanted: `a list of words, of ${known.join(", ")}${orNone ? ", or none" : ""}`,
  words: known,
  list: true,
  fromText: (text) => (orNone && text === "none" ? [] : text.split(",")),
  fits: (value) =>
    Array.isArray(value) &&
    (orNone || value.length > 0) &&
    value.every((one) => known.some((allowed) => allowed === one)),
  schema: { type: "array", items: { enum: known }, minItems: orNone ? 0 : 1 },
});

const id = (told: Told, kind: string): ParameterSpec => ({
  ...told,
  kind,
  wanted: kind,
  list: false,
  fromText: asText,
  fits: (value) => typeof value === "string" && value.trim() !== "",
  schema: { type: "string", pattern: "\\S" },
});

const number = (
  told: Told,
  kind: string,
  { wanted, fits, schema }: { wanted: string; fits: (value: number) => boolean; schema: object },
): ParameterSpec => ({
  ...told,
  kind,
  wanted,
  list: false,
  fromText: (text) => (text.trim() === "" ? Number.NaN : Number(text)),
  fits: (value) => typeof value === "number" && fits(value),
  schema,
});

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2100;

/** Every choice that a comparison rests on (rule 8). One entry is one parameter, in citybook.yaml and as an option. */
export const parameterList: readonly ParameterSpec[] = [
  word(
    { name: "preset", flag: "--preset <name>", says: "the choices of the comparison: city-money or all-public-money" },
    "a preset",
    Object.keys(presets),
  ),
  number({ name: "year", flag: "--year <year>", says: "the reference year" }, "a year", {
    wanted: "a year of four digits",
    fits: isYear,
    schema: { type: "integer", minimum: 1900, maximum: 2100 },
  }),
  words(
    { name: "levels", flag: "--level <levels>", says: "who pays, such as city,city-state,region-or-state" },
    "levels",
    levels,
  ),
  words(
    { name: "scopes", flag: "--scope <scopes>", says: "ai, ai-plus or broader, separated by commas" },
    "scopes",
    scopes,
  ),
  words(
    { name: "purposes", flag: "--purpose <purposes>", says: "support or own-services, or both" },
    "purposes",
    purposes,
  ),
  words(
    { name: "payers", flag: "--payer <payers>", says: "public, public-private, private or unclear" },
    "payers",
    payers,
  ),
  word(
    {
      name: "unstated_period",
      flag: "--unstated <how>",
      says: "what a sum without a period counts: from-zero, in-full or left-out",
    },
    "a way to count a sum without a period",
    unstatedPeriods,
  ),
  word(
    {
      name: "currency",
      flag: "--currency <currency>",
      says: "what sums for each resident are compared in: usd-market, usd-ppp or local",
    },
    "a currency to compare in",
    currencies,
  ),
  words(
    {
      name: "beside",
      flag: "--beside <kinds>",
      says: "which sums that never count are shown beside: fund,single-body or none",
    },
    "kinds",
    besides,
    true,
  ),
  number(
    {
      name: "ranked_from",
      flag: "--ranked-from <share>",
      says: "the share of a city's measures, 0 to 1, that must be explained before it is ranked",
    },
    "a share",
    {
      wanted: "a number from 0 to 1",
      fits: (value) => value >= 0 && value <= 1,
      schema: { type: "number", minimum: 0, maximum: 1 },
    },
  ),
  id(
    { name: "lead_index", flag: "--lead-index <index_id>", says: "the index that leads the comparison" },
    "an index_id",
  ),
  id(
    { name: "prefer", flag: "--prefer <source_id>", says: "take the side of this source where sources disagree" },
    "a source_id",
  ),
  id(
    { name: "as_reported_by", flag: "--as-reported-by <source_id>", says: "use the amounts of this source alone" },
    "a source_id",
  ),
];

/** What of a value does not fit, and the nearest word that would. */
export function misfit(spec: ParameterSpec, value: unknown): { readonly text: string; readonly hint: string } {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  const known = spec.words ?? [];
  const wrong = parts.find((part) => !known.some((allowed) => allowed === part));
  const text = givenText(wrong ?? "");
  return { text, hint: `${didYouMean(text, known)}Write ${spec.wanted}.` };
}

/** Lists keep the order of their known words, so that the same choice gives the same bytes however it is written. */
const inOrder = ({ words: known = [], list }: ParameterSpec, value: unknown): unknown =>
  list && Array.isArray(value) ? known.filter((one) => value.includes(one)) : value;

/**
 * The given values laid over a set of parameters. A preset sets who pays for what and leaves all other choices as they
 * are; whatever is given beside it stands above it. The values must fit.
 */
export function withParameters(base: Parameters, given: Readonly<Record<string, unknown>>): Parameters {
  const preset = presets[String(given["preset"] ?? "")];
  const chosen =
    preset === undefined
      ? {}
      : {
          preset: preset.preset,
          levels: preset.levels,
          scopes: preset.scopes,
          purposes: preset.purposes,
          payers: preset.payers,
        };
  const rest = parameterList
    .filter(({ name }) => name !== "preset" && given[name] !== undefined)
    .map((spec) => [spec.name, inOrder(spec, given[spec.name])] as const);
  return { ...base, ...chosen, ...Object.fromEntries(rest) };
}
