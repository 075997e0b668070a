import { createHash } from "node:crypto";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { toDataPackage } from "../../src/export/datapackage/to-data-package.ts";
import { relations, rowsOf } from "../../src/export/relation.ts";
import { shippedDerived } from "../shipped.ts";
import { dataPackageProfile } from "./data-package-profile.ts";
import { publishedProfile } from "./published-profile.ts";

interface Field {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "year";
  readonly missingValues?: readonly { readonly value: string }[];
  readonly constraints: {
    readonly required: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
    readonly minimum?: number;
    readonly maximum?: number;
  };
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly [string];
      readonly reference: { readonly resource: string; readonly fields: readonly [string] };
    }[];
  };
}

const derived = shippedDerived();
const about = {
  title: "Made-up money",
  date: "2025-03",
  toolVersion: "0.0.0",
  checksum: "0123",
  publication: {
    homepage: "https://example.org/money",
    license: "CC-BY-4.0",
    contributors: ["A. Analyst"],
  },
};
const files = toDataPackage(derived, about);
const textOf = (path: string) => files.find((one) => one.path === path)?.text ?? "";
const descriptor: { readonly resources: readonly Resource[] } = JSON.parse(textOf("datapackage.json"));
const recordsOf = ({ path }: Resource): readonly Readonly<Record<string, string>>[] =>
  parse(textOf(path), { columns: true });

/** Why a program that knows Table Schema alone would not take a cell; nothing where it would. */
function refuse(cell: string, { type, missingValues, constraints }: Field): string | undefined {
  if ((missingValues ?? [{ value: "" }]).some(({ value }) => value === cell)) {
    return constraints.required ? "is required" : undefined;
  }
  if (type === "string") {
    const fits = new RegExp(constraints.pattern ?? "").test(cell);
    return fits && (constraints.enum?.includes(cell) ?? true) ? undefined : "is not of the pattern or list";
  }
  const form = type === "number" ? /^-?\d+(\.\d+)?$/ : type === "year" ? /^\d{4}$/ : /^-?\d+$/;
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = constraints;
  return form.test(cell) && Number(cell) >= minimum && Number(cell) <= maximum ? undefined : `is no ${type} that fits`;
}

describe("a data package", () => {
  const ajv = addFormats.default(new Ajv({ allErrors: true, strictRequired: false }));
  const isDataPackage = ajv.compile(dataPackageProfile);

  it.each([
    ["the text of Data Package 2.0", isDataPackage],
    ["its published profile", ajv.compile(publishedProfile)],
  ])("has a descriptor by the rules of %s, which refuse a broken one", (_, isValid) => {
    isValid(descriptor);
    expect(isValid.errors).toBeNull();
    const [first, ...rest] = descriptor.resources;
    for (const broken of [
      { ...descriptor, resources: [] },
      { ...descriptor, licenses: [{ title: "free" }] },
      { ...descriptor, created: "2025-03" },
      { ...descriptor, resources: [{ ...first, path: "../cities.csv" }, ...rest] },
      { ...descriptor, resources: [{ ...first, path: "/etc/cities.csv" }, ...rest] },
      { ...descriptor, resources: [{ ...first, schema: { fields: [{ name: "a", type: "money" }] } }, ...rest] },
    ]) {
      expect(isValid(broken)).toBe(false);
    }
  });

  it("says when, by whom and under which licence, and leaves out what nobody says", () => {
    expect(descriptor).toMatchObject({
      name: "made-up-money",
      version: "2025.3.1",
      created: "2025-03-01T00:00:00Z",
      homepage: "https://example.org/money",
      licenses: [{ name: "CC-BY-4.0" }],
      contributors: [{ title: "A. Analyst" }],
      citybook: { parameters: { year: 2025 } },
    });
    const silent = toDataPackage(derived, { ...about, publication: {} });
    const said = JSON.parse(silent.find(({ path }) => path === "datapackage.json")?.text ?? "");
    isDataPackage(said);
    expect(isDataPackage.errors).toBeNull();
    expect(["licenses", "homepage", "contributors"].filter((name) => Object.hasOwn(said, name))).toEqual([]);
    expect(silent.find(({ path }) => path === "README.md")?.text).toContain("No licence is stated");
  });

  it("has every table and view with the size and the hash of its file, and nothing else", () => {
    expect(descriptor.resources.map(({ name }) => name)).toEqual(relations.map(({ name }) => name));
    expect(files.map(({ path }) => path)).toEqual([
      "datapackage.json",
      "README.md",
      ...descriptor.resources.map(({ path }) => path),
    ]);
    for (const { path, bytes, hash } of descriptor.resources) {
      const content = Buffer.from(textOf(path));
      expect([bytes, hash]).toEqual([content.length, `sha256:${createHash("sha256").update(content).digest("hex")}`]);
    }
  });

  it.each(descriptor.resources)("reads $name back against its schema, whole", (resource) => {
    const { fields, primaryKey = [], foreignKeys = [] } = resource.schema;
    const records = recordsOf(resource);
    const relation = relations.find(({ name }) => name === resource.name);
    expect(records).toHaveLength(relation === undefined ? -1 : rowsOf(relation, derived).length);
    const wrong = records.flatMap((record, at) => [
      ...fields.flatMap((field) => {
        const why = refuse(record[field.name] ?? "", field);
        return why === undefined ? [] : [`${at + 1} ${field.name} ${record[field.name]} ${why}`];
      }),
      ...(Object.keys(record).length === fields.length ? [] : [`${at + 1} has other columns`]),
    ]);
    expect(wrong).toEqual([]);
    const keys = new Set(records.map((record) => primaryKey.map((name) => record[name]).join("\0")));
    expect(keys.size).toBe(primaryKey.length === 0 ? 1 : records.length);
    for (const { fields: own, reference } of foreignKeys) {
      const target = descriptor.resources.find(({ name }) => name === reference.resource);
      const known = new Set(
        (target === undefined ? [] : recordsOf(target)).map((record) => record[reference.fields[0]]),
      );
      const named = records.map((record) => record[own[0]] ?? "").filter((id) => id !== "" && !known.has(id));
      expect(named).toEqual([]);
    }
  });

  it("tells a number that no source closes from one that is not there, and in which unit it is", () => {
    const intensity = descriptor.resources.find(({ name }) => name === "intensity");
    const high = intensity?.schema.fields.find(({ name }) => name === "commitment_high");
    expect(high).toMatchObject({
      type: "number",
      unit: "{currency}",
      missingValues: [{ value: "" }, { value: "unknown" }],
    });
    const unknown = intensity && recordsOf(intensity).filter((record) => record["commitment_high"] === "unknown");
    expect(unknown?.map((record) => record["city_id"])).toContain("singapore");
  });

  it("is the same each time", () => {
    expect(toDataPackage(derived, about)).toEqual(files);
  });
});
