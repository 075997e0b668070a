import { levelWords } from "../model/codes/code-says.ts";
import { type Code, codes } from "../model/codes.ts";
import { isConfigurable } from "../model/leveling.ts";
import type { Field } from "./field.ts";
import { parameterFields, publicationFields, workbookFields } from "./workbook-fields.ts";

const isCode = (name: string): name is Code => Object.hasOwn(codes, name);

const toProperties = (fields: Readonly<Record<string, Field>>): Readonly<Record<string, object>> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { says, schema }]) => [name, { description: says, ...schema }]),
  );

const problemProperties = (): Readonly<Record<string, object>> =>
  Object.fromEntries(
    Object.keys(codes)
      .filter(isCode)
      .map((code) => [code, { description: codes[code].says, enum: isConfigurable(code) ? levelWords : ["error"] }]),
  );

/** What an editor needs to complete and check a citybook.yaml, as JSON Schema; names that are not known are refused. */
export function workbookSchema(): object {
  const properties = toProperties(workbookFields);
  const inside = (name: string, below: Readonly<Record<string, object>>) => ({
    ...properties[name],
    properties: below,
    additionalProperties: false,
  });
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "citybook.yaml",
    description: "The root of a workbook of citybook.",
    type: "object",
    properties: {
      ...properties,
      parameters: inside("parameters", toProperties(parameterFields)),
      publication: inside("publication", toProperties(publicationFields)),
      problems: inside("problems", problemProperties()),
    },
    required: Object.entries(workbookFields).flatMap(([name, { required }]) => (required ? [name] : [])),
    additionalProperties: false,
  };
}
