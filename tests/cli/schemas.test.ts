import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { knownTables } from "../../src/check/known-tables.ts";
import { tables } from "../../src/check/tables.ts";
import { schemaFiles } from "../../src/cli/commands/schemas.ts";
import { openDisk } from "../../src/cli/node-disk.ts";
import { codes } from "../../src/model/codes.ts";
import { datasetFiles } from "../../src/read/dataset-files.ts";
import { readTable } from "../../src/read/read-table.ts";
import { parameterList } from "../../src/workbook/parameter-list.ts";
import { readWorkbook } from "../../src/workbook/read-workbook.ts";
import { publicationFields } from "../../src/workbook/workbook-fields.ts";
import { root } from "../shipped.ts";
import { copyOfThreeCities, runIn } from "./three-cities.ts";

const textOf = (name: string) => readFileSync(join(root, "schemas", name), "utf8");

describe("the schemas", () => {
  it("that are shipped are those of this version", () => {
    expect(readdirSync(join(root, "schemas")).toSorted()).toEqual(
      schemaFiles()
        .map(([name]) => name)
        .toSorted(),
    );
    for (const [name, text] of schemaFiles()) expect(textOf(name)).toBe(text);
  });

  it("are written where they are asked for", async () => {
    const folder = copyOfThreeCities();
    const { code, said } = await runIn(folder, "schemas --out mine/schemas");
    expect(code).toBe(0);
    expect(said).toContain("# yaml-language-server: $schema=mine/schemas/citybook.schema.json");
    expect(readFileSync(join(folder, "mine/schemas/cities.schema.json"), "utf8")).toBe(textOf("cities.schema.json"));
  });
});

describe("the schema of citybook.yaml", () => {
  const fits: ValidateFunction = new Ajv({ allErrors: true }).compile(JSON.parse(textOf("citybook.schema.json")));
  const own = readFileSync(join(root, "citybook.yaml"), "utf8");

  it("admits the workbook that is shipped, which names it in its first line", () => {
    expect(own.split("\n")[0]).toBe("# yaml-language-server: $schema=schemas/citybook.schema.json");
    fits(parse(own));
    expect(fits.errors).toBeNull();
  });

  it.each([
    ["format: 1", "format: 2"],
    ["title: citybook", "titel: citybook"],
    ["year: 2025", "yaer: 2025"],
    ["year: 2025", "year: 20255"],
    ["preset: city-money", "preset: capital"],
    ["year: 2025", "levels: [city, county]"],
    ["parameters:", "problems:\n  claim-fails: off\nparameters:"],
    ["parameters:", "problems:\n  not-a-number: note\nparameters:"],
    ["license: MIT", "licence: MIT"],
    ["license: MIT", "version: first"],
  ])("refuses it with %s as %s", (right, wrong) => {
    expect(own).toContain(right);
    expect(fits(parse(own.replace(right, wrong)))).toBe(false);
  });

  it("admits what the program admits, and nothing else", () => {
    const words = parameterList.flatMap(({ words: known = [] }) => known);
    const value = fc.oneof(
      fc.constantFrom<unknown>(...words, 1, 2025, 0.5, 1.5, "", " ", null, true, "error", "warning", "note"),
      fc.array(fc.constantFrom(...words, "county", 1), { maxLength: 3 }),
    );
    const names = [...parameterList.map(({ name }) => name), "yaer"];
    const map = (keys: readonly string[]) => fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 1 });
    const workbook = fc.record(
      {
        format: fc.constantFrom<unknown>(1, 1, 1, 2, "1"),
        title: fc.constantFrom<unknown>("t", "t", "", 3),
        datasets: fc.constantFrom<unknown>(["d"], ["d"], [], "d", [" "]),
        pages: fc.constant("p"),
        out: fc.constant("o"),
        parameters: map(names),
        publication: fc.dictionary(
          fc.constantFrom(...Object.keys(publicationFields), "licence"),
          fc.constantFrom<unknown>("x", "X y", "1.0.0", "https://example.org/", "", 1, ["a", "b"], [], [" "], null),
          { maxKeys: 1 },
        ),
        problems: map([...Object.keys(codes), "claim-fail"]),
      },
      { requiredKeys: ["pages"] },
    );
    fc.assert(
      fc.property(workbook, (one) => {
        expect(fits(one)).toBe("title" in readWorkbook(JSON.stringify(one), "citybook.yaml"));
      }),
      { numRuns: 2000 },
    );
  });
});

/** Constraints that a type does not know. */
const without = (...names: readonly string[]) => ({ not: { anyOf: names.map((name) => ({ required: [name] })) } });

/** What of Table Schema 2.0 (datapackage.org/standard/table-schema) these schemas use. */
const tableSchema = {
  type: "object",
  required: ["$schema", "name", "description", "fields", "primaryKey", "missingValues"],
  additionalProperties: false,
  properties: {
    $schema: { const: "https://datapackage.org/profiles/2.0/tableschema.json" },
    name: { type: "string" },
    description: { type: "string" },
    missingValues: { const: [""] },
    primaryKey: { type: "array", items: { type: "string" }, minItems: 1, uniqueItems: true },
    foreignKeys: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["fields", "reference"],
        additionalProperties: false,
        properties: {
          fields: { type: "array", items: { type: "string" }, minItems: 1 },
          reference: {
            type: "object",
            required: ["resource", "fields"],
            additionalProperties: false,
            properties: {
              resource: { type: "string" },
              fields: { type: "array", items: { type: "string" }, minItems: 1 },
            },
          },
        },
      },
    },
    fields: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["name", "type", "description", "constraints"],
        additionalProperties: false,
        properties: {
          name: { type: "string" },
          description: { type: "string" },
          unit: { type: "string" },
          type: { enum: ["string", "integer", "number", "year"] },
          format: { const: "uri" },
          constraints: {
            type: "object",
            required: ["required"],
            additionalProperties: false,
            properties: {
              required: { type: "boolean" },
              enum: { type: "array", items: { type: "string" }, minItems: 1 },
              pattern: { type: "string", format: "regex" },
              minimum: { type: "number" },
              maximum: { type: "number" },
            },
          },
        },
        anyOf: [
          { properties: { type: { const: "string" }, constraints: without("minimum", "maximum") } },
          { properties: { type: { enum: ["integer", "number", "year"] }, constraints: without("pattern", "enum") } },
        ],
      },
    },
  },
};

interface TableSchema {
  readonly name: string;
  readonly fields: readonly {
    readonly name: string;
    readonly type: string;
    readonly constraints: {
      readonly required: boolean;
      readonly enum?: readonly string[];
      readonly pattern?: string;
      readonly minimum?: number;
      readonly maximum?: number;
    };
  }[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource: string; readonly fields: readonly string[] };
  }[];
}

const schemaOf = (name: string): TableSchema => JSON.parse(textOf(`${name}.schema.json`));

/** Whether a program that knows Table Schema alone would take a cell. */
function takes(cell: string, { type, constraints }: TableSchema["fields"][number]): boolean {
  if (cell === "") return !constraints.required;
  if (type === "string") {
    return (constraints.enum?.includes(cell) ?? true) && new RegExp(constraints.pattern ?? "").test(cell);
  }
  const value = Number(cell);
  const whole = type === "number" || Number.isInteger(value);
  return whole && value >= (constraints.minimum ?? value) && value <= (constraints.maximum ?? value);
}

describe("a Table Schema", () => {
  const isTableSchema = new Ajv({ strictTypes: false, formats: { regex: true } }).compile(tableSchema);

  it.each(Object.keys(tables))("of %s keeps to the standard, and its keys are columns", (name) => {
    const schema = schemaOf(name);
    isTableSchema(schema);
    expect(isTableSchema.errors).toBeNull();
    const columns = schema.fields.map((field) => field.name);
    expect(columns).toEqual(expect.arrayContaining([...schema.primaryKey]));
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      expect(columns).toEqual(expect.arrayContaining([...fields]));
      expect(schemaOf(reference.resource).primaryKey.slice(0, 1)).toEqual(reference.fields);
    }
  });

  it("takes every cell of every shipped file, and not a wrong one", () => {
    const disk = openDisk(root);
    const refused = datasetFiles("datasets", disk, knownTables).flatMap(({ path: file, name }) => {
      const { table } = readTable(disk.read(file), { name, file, layer: 0 }, knownTables[name] ?? []);
      const { fields } = schemaOf(name);
      return (table?.records ?? []).flatMap(({ cells, line }) =>
        (table?.header ?? []).flatMap((column, at) => {
          const field = fields.find((one) => one.name === column);
          return field !== undefined && takes(cells[at] ?? "", field) ? [] : [`${file}:${line} ${column}`];
        }),
      );
    });
    expect(refused).toEqual([]);
    const [basis, low] = ["basis", "low"].map((column) =>
      schemaOf("amounts").fields.find(({ name }) => name === column),
    );
    expect(basis && takes("city-wide", basis)).toBe(false);
    expect(low && takes("-1", low)).toBe(false);
  });
});
