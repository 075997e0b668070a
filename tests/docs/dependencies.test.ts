import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../shipped.ts";

const read = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8"));

interface Row {
  readonly name: string;
  readonly licence: string;
  readonly purpose: string;
}

/** The rows of the table below each heading. */
const tables: readonly (readonly Row[])[] = readFileSync(join(root, "docs/dependencies.md"), "utf8")
  .split(/^## /m)
  .slice(1)
  .map((section) =>
    [...section.matchAll(/^\| (.*?) \| (.*?) \| (.*?) \|/gm)]
      .map(([, name = "", licence = "", purpose = ""]) => ({ name, licence, purpose }))
      .filter(({ name }) => name !== "package" && !name.startsWith("---")),
  );

/** Licences under which everything may be used, passed on and sold; of those that ask for more, only as it is. */
const permissive = /^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|MIT OR Apache-2\.0|MIT AND OFL-1\.1)$/;

describe("docs/dependencies.md", () => {
  const { dependencies, optionalDependencies, devDependencies } = read("package.json");

  it.each([dependencies, optionalDependencies, devDependencies].map((known, at) => ({ known, at })))(
    "names each package of list $at and no other",
    ({ known, at }) => {
      expect(tables[at]?.map(({ name }) => name)).toEqual(Object.keys(known).toSorted());
    },
  );

  it("says for what each is there, and under which licence", () => {
    for (const { name, licence, purpose } of tables.flat()) {
      expect([name, licence]).toEqual([name, read(`node_modules/${name}/package.json`).license]);
      expect([name, permissive.test(licence), purpose !== ""]).toEqual([name, true, true]);
    }
  });
});
