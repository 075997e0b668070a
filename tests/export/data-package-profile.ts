/**
 * The rules of Data Package 2.0 for packages of CSV tables, written as JSON Schema from the text of the standard
 * (datapackage.org/standard: Data Package, Data Resource, Table Dialect, Table Schema). It is stricter than the published
 * profile, since it admits no property that our descriptors do not use; the rules of that one are in published-profile.ts.
 */

const text = { type: "string" };
const url = { type: "string", pattern: "^(http|ftp)s?://\\S+$" };
/** A path below the descriptor: not absolute, not upwards, no hidden folder. */
const path = { type: "string", pattern: "^(?![./~])(?!.*/\\.)(?!.*\\\\)[^:]+$" };
const texts = { type: "array", items: text, minItems: 1, uniqueItems: true };

const closed = (required: readonly string[], properties: object) => ({
  type: "object",
  required,
  properties,
  additionalProperties: false,
});

const license = {
  anyOf: [
    closed(["name"], { name: { type: "string", pattern: "^[-a-zA-Z0-9._]+$" }, path: url, title: text }),
    closed(["path"], { name: text, path: url, title: text }),
  ],
};

const missingValues = {
  type: "array",
  items: { anyOf: [text, closed(["value"], { value: text, label: text })] },
};

const ofType = (types: readonly string[], constraints: object) =>
  closed(["name", "type"], {
    name: text,
    type: { enum: types },
    format: { enum: ["default", "uri"] },
    description: text,
    title: text,
    unit: text,
    missingValues,
    constraints: closed([], { required: { type: "boolean" }, unique: { type: "boolean" }, ...constraints }),
  });

const field = {
  anyOf: [
    ofType(["string"], { enum: texts, pattern: { type: "string", format: "regex" } }),
    ofType(["number"], { minimum: { type: "number" }, maximum: { type: "number" } }),
    ofType(["integer", "year"], { minimum: { type: "integer" }, maximum: { type: "integer" } }),
  ],
};

const tableSchema = closed(["fields"], {
  $schema: { const: "https://datapackage.org/profiles/2.0/tableschema.json" },
  name: text,
  description: text,
  fields: { type: "array", items: field, minItems: 1 },
  primaryKey: texts,
  foreignKeys: {
    type: "array",
    minItems: 1,
    items: closed(["fields", "reference"], {
      fields: texts,
      reference: closed(["resource", "fields"], { resource: text, fields: texts }),
    }),
  },
  missingValues,
});

const tableDialect = closed([], {
  $schema: { const: "https://datapackage.org/profiles/2.0/tabledialect.json" },
  header: { type: "boolean" },
  delimiter: { type: "string", minLength: 1 },
  lineTerminator: text,
  quoteChar: { type: "string", maxLength: 1 },
  doubleQuote: { type: "boolean" },
});

const resource = closed(["name", "path"], {
  name: text,
  type: { const: "table" },
  path,
  title: text,
  description: text,
  format: text,
  mediatype: { type: "string", pattern: "^[^/]+/[^/]+$" },
  encoding: text,
  bytes: { type: "integer", minimum: 0 },
  hash: { type: "string", pattern: "^sha256:[0-9a-f]{64}$" },
  dialect: tableDialect,
  schema: tableSchema,
});

export const dataPackageProfile = closed(["$schema", "resources"], {
  $schema: { const: "https://datapackage.org/profiles/2.0/datapackage.json" },
  name: { type: "string", pattern: "^[-a-z0-9._/]+$" },
  title: text,
  description: text,
  version: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+" },
  created: { type: "string", format: "date-time" },
  homepage: url,
  licenses: { type: "array", items: license, minItems: 1 },
  contributors: { type: "array", items: closed(["title"], { title: text }), minItems: 1 },
  sources: {
    type: "array",
    items: { minProperties: 1, ...closed([], { title: text, path: url, version: text }) },
  },
  // A property of our own, as the standard allows: by which program, from which inputs, under which choices.
  citybook: closed(["version", "inputs", "parameters"], {
    version: text,
    inputs: { type: "string", pattern: "^sha256:[0-9a-f]+$" },
    parameters: { type: "object" },
  }),
  resources: { type: "array", items: resource, minItems: 1 },
});
