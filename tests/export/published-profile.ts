/**
 * What the published profile of Data Package 2.0 (datapackage.org/profiles/2.0/datapackage.json) asks of a descriptor,
 * rule by rule: of packages, resources, dialects, schemas, fields of every type, keys, licences, sources and contributors.
 * Titles, examples and defaults, which refuse nothing, are left out, and so is what the profile says of no property of ours.
 */

const text = { type: "string" };
const flag = { type: "boolean" };
const whole = { type: "integer" };
const number = { type: "number" };
const uri = { type: "string", format: "uri" };
const moment = { type: "string", format: "date-time" };
const email = { type: "string", format: "email" };
const path = {
  type: "string",
  pattern: "^((?=[^./~])(?!file:)((?!\\/\\.\\.\\/)(?!\\\\)(?!:\\/\\/).)*|(http|ftp)s?:\\/\\/.*)$",
};

const listOf = (items: object, rules: object = {}) => ({ type: "array", items, ...rules });
const some = { minItems: 1 };
const each = { minItems: 1, uniqueItems: true };
const object = (properties: object, rules: object = {}) => ({ type: "object", properties, ...rules });
const needs = (...required: readonly string[]) => ({ required });

const labelled = (value: object) => ({
  anyOf: [listOf(value), listOf(object({ value, label: text }, needs("value")))],
});

const limits = (kind: object) =>
  Object.fromEntries(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"].map((name) => [name, kind]));
const textOr = (kind: object) => ({ oneOf: [text, kind] });
const lengths = { minLength: whole, maxLength: whole };

/** A field of a type, with what the profile asks of that type alone. */
const field = (type: string, constraints: object, more: object = {}) =>
  object(
    {
      name: text,
      title: text,
      description: text,
      example: text,
      rdfType: text,
      missingValues: labelled(text),
      type: { enum: [type] },
      format: { enum: ["default"] },
      ...more,
      constraints: object({ required: flag, unique: flag, ...constraints }),
    },
    type === "string" ? needs("name") : needs("name", "type"),
  );

const ofTexts = { enum: listOf(text, each), ...limits(text) };
const ofNumbers = (kind: object) => ({
  enum: { oneOf: [listOf(text, each), listOf(kind, each)] },
  ...limits(textOr(kind)),
});
const anyFormat = { format: text };

const fields = [
  field(
    "string",
    { pattern: text, enum: listOf(text, each), ...lengths },
    { format: { enum: ["default", "email", "uri", "binary", "uuid"] }, categories: labelled(text) },
  ),
  field("number", ofNumbers(number), { bareNumber: flag, groupChar: text, decimalChar: text }),
  field("integer", ofNumbers(whole), { bareNumber: flag, groupChar: text, categories: labelled(whole) }),
  field("year", ofNumbers(whole)),
  ...["date", "time", "datetime"].map((type) => field(type, ofTexts, anyFormat)),
  ...["yearmonth", "duration"].map((type) => field(type, ofTexts)),
  field("boolean", { enum: listOf(flag, each) }),
  ...["object", "array", "geojson", "geopoint"].map((type) => field(type, lengths, anyFormat)),
  field("any", {}, anyFormat),
];

const foreignKey = {
  ...object({}, needs("fields", "reference")),
  oneOf: [listOf(text), text].map((own) => ({
    properties: { fields: own, reference: object({ resource: text, fields: own }, needs("fields")) },
  })),
};

const contributors = listOf(
  object({ title: text, path, email, organization: text, roles: listOf(text, some) }, { minProperties: 1 }),
  some,
);
const licenses = listOf(
  object(
    { name: { type: "string", pattern: "^([-a-zA-Z0-9._])+$" }, path, title: text },
    { anyOf: [needs("name"), needs("path")] },
  ),
  some,
);
const sources = listOf(object({ title: text, path, email, version: text }, { minProperties: 1 }));

const about = { $schema: text, name: text, title: text, description: text, homepage: uri };

const tableSchema = object(
  {
    ...about,
    created: moment,
    version: text,
    contributors,
    fields: listOf({ type: "object", oneOf: fields }, some),
    primaryKey: { oneOf: [listOf(text, each), text] },
    uniqueKeys: listOf(listOf(text, each), each),
    foreignKeys: listOf(foreignKey, some),
    missingValues: labelled(text),
  },
  needs("fields"),
);

const tableDialect = object({
  $schema: text,
  header: flag,
  delimiter: text,
  lineTerminator: text,
  quoteChar: text,
  doubleQuote: flag,
  escapeChar: text,
  nullSequence: text,
  skipInitialSpace: flag,
});

const resource = object(
  {
    ...about,
    path: { oneOf: [path, listOf(path, some)] },
    type: { enum: ["table"] },
    sources,
    licenses,
    format: text,
    mediatype: { type: "string", pattern: "^(.+)/(.+)$" },
    encoding: text,
    bytes: whole,
    hash: { type: "string", pattern: "^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$" },
    dialect: tableDialect,
    schema: tableSchema,
  },
  { oneOf: [needs("name", "data"), needs("name", "path")] },
);

export const publishedProfile = object(
  {
    ...about,
    id: text,
    image: text,
    version: text,
    created: moment,
    keywords: listOf(text, some),
    contributors,
    licenses,
    sources,
    resources: listOf(resource, some),
  },
  needs("resources"),
);
