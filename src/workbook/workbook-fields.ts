import { parameterList } from "./parameter-list.ts";

/** One name of citybook.yaml and the values it takes. */
export interface Field {
  readonly required: boolean;
  readonly says: string;
  readonly fits: (value: unknown) => boolean;
  readonly wanted: string;
  /** The values that fit, as JSON Schema, for editors. */
  readonly schema: object;
}

const isText = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isText);

export const isMap = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

const text = { type: "string", pattern: "\\S" };

/** What citybook.yaml holds. */
export const workbookFields: Readonly<Record<string, Field>> = {
  format: {
    required: true,
    says: "the format of this file",
    fits: (value) => value === 1,
    wanted: "1, the format of this version",
    schema: { const: 1 },
  },
  title: {
    required: true,
    says: "the name of the workbook, on every page",
    fits: isText,
    wanted: "a few words",
    schema: text,
  },
  datasets: {
    required: true,
    says: "the folders of facts; a later one is laid on top of those before it",
    fits: isTexts,
    wanted: "a list of folders, such as - datasets",
    schema: { type: "array", items: text, minItems: 1 },
  },
  pages: {
    required: true,
    says: "the folder of the pages as Markdown",
    fits: isText,
    wanted: "the folder of the pages, such as reports",
    schema: text,
  },
  out: {
    required: true,
    says: "the folder that the reports are written to",
    fits: isText,
    wanted: "the folder to write, such as reports/html",
    schema: text,
  },
  parameters: {
    required: false,
    says: "the choices that a comparison rests on",
    fits: isMap,
    wanted: "names and values, one a line",
    schema: { type: "object" },
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
