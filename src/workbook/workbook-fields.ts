import { connectionsSchema } from "./connections.ts";
import { type Field, isMap, isText, textSchema } from "./field.ts";
import { formats } from "./formats.ts";
import { houseFields } from "./house-fields.ts";
import { parameterList } from "./parameter-list.ts";
import { isShipped, shipped, shippedPrefix } from "./shipped.ts";
import { toList } from "./to-list.ts";

/** Folders of the workbook, or the one that is shipped. */
const isFolders =
  (known: string) =>
  (value: unknown): boolean =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one) => isText(one) && (!isShipped(String(one)) || one === known));

/** A folder, or of those that are shipped the known one. */
const folder = (known: string) => ({
  anyOf: [{ const: known }, { ...textSchema, not: { pattern: `^${shippedPrefix}` } }],
});
const folders = (known: string) => ({ type: "array", items: folder(known), minItems: 1 });

/** The kinds of files that a build can write beside the pages. */
const downloadKinds = ["xlsx"] as const;

/** What citybook.yaml holds. */
export const workbookFields: Readonly<Record<string, Field>> = {
  format: {
    required: true,
    says: "the format of this file",
    fits: (value) => value === formats.newest,
    wanted: `${formats.newest}, the format of this release. A higher one is of a newer citybook, which this workbook needs; a lower one is brought forward by citybook migrate`,
    schema: { const: formats.newest },
  },
  title: {
    required: true,
    says: "the name of the workbook, on every page",
    fits: isText,
    wanted: "a few words",
    schema: textSchema,
  },
  datasets: {
    required: true,
    says: "the folders of facts; a later one is laid on top of those before it",
    fits: isFolders(shipped.datasets),
    wanted: `a list of folders, such as - datasets, or - ${shipped.datasets} for the shipped facts`,
    schema: folders(shipped.datasets),
  },
  pages: {
    required: true,
    says: "the folders of the pages as Markdown",
    fits: (value) => isFolders(shipped.pages)(toList(value)),
    wanted: `the folder of the pages, such as reports, or a list of folders; ${shipped.pages} are the shipped pages`,
    schema: { anyOf: [folder(shipped.pages), folders(shipped.pages)] },
  },
  out: {
    required: true,
    says: "the folder that the reports are written to",
    fits: isText,
    wanted: "the folder to write, such as reports/html",
    schema: textSchema,
  },
  downloads: {
    required: false,
    says: "the files to take away that a build writes beside the pages, with a link in every footer",
    fits: (value) => toList(value).every((one) => downloadKinds.some((kind) => kind === one)),
    wanted: `a list of ${downloadKinds.join(", ")}`,
    schema: { type: "array", items: { enum: downloadKinds } },
  },
  ...houseFields,
  parameters: {
    required: false,
    says: "the choices that a comparison rests on",
    fits: isMap,
    wanted: "names and values, one a line",
    schema: { type: "object" },
  },
  publication: {
    required: false,
    says: "what is said of the workbook where its data are published",
    fits: isMap,
    wanted: "names and values, such as license: CC-BY-4.0",
    schema: { type: "object" },
  },
  connections: {
    required: false,
    says: "the databases that parts of tables are asked from; passwords stand in environment variables",
    fits: isMap,
    wanted: "a name for each, with engine and host below it",
    schema: connectionsSchema,
  },
  problems: {
    required: false,
    says: "levels of kinds of problems that are not those declared",
    fits: isMap,
    wanted: "kinds of problems with their levels, such as claim-fails: warning",
    schema: { type: "object" },
  },
};

/** What stands below parameters in citybook.yaml. */
export const parameterFields: Readonly<Record<string, Field>> = Object.fromEntries(
  parameterList.map(({ name, says, fits, wanted, schema }) => [name, { required: false, says, fits, wanted, schema }]),
);

const matches =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === "string" && pattern.test(value);

const shortName = /^[a-z0-9][a-z0-9._-]*$/;
const semantic = /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/;
const address = /^https?:\/\/\S+$/;
const licence = /^(?:[\w.+-]+|https?:\/\/\S+)$/;

const formed = (pattern: RegExp, says: string, wanted: string): Field => ({
  required: false,
  says,
  fits: matches(pattern),
  wanted,
  schema: { type: "string", pattern: pattern.source },
});

/** What stands below publication in citybook.yaml. */
export const publicationFields: Readonly<Record<string, Field>> = {
  name: formed(shortName, "the short name of the data package", "a short name, such as ai-money-of-cities"),
  version: formed(semantic, "the version of the data", 'a version of three numbers, such as "1.2.0"'),
  description: {
    required: false,
    says: "what the workbook is about",
    fits: isText,
    wanted: "a sentence or two",
    schema: textSchema,
  },
  homepage: formed(address, "where the workbook is at home on the web", "an address that begins with https://"),
  license: formed(licence, "the licence of the data", "the name of a licence, such as CC-BY-4.0, or its address"),
  contributors: {
    required: false,
    says: "who made the workbook, and is named where it is cited",
    fits: (value) => toList(value).length > 0 && toList(value).every(isText),
    wanted: "a name, or a list of names",
    schema: { anyOf: [textSchema, { type: "array", items: textSchema, minItems: 1 }] },
  },
};
