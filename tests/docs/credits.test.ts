import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { creditsOf, renderCredits, statedInWords } from "../../scripts/credits.ts";
import credits from "../../src/report/credits.json" with { type: "json" };
import { root } from "../shipped.ts";

/** Each lets the work be used, passed on and sold. */
const permissive = [
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "MPL-2.0",
  "PSF-2.0",
  "Unlicense",
];

describe("the credits of the pages", () => {
  it("name every package that runs, as it is locked", () => {
    expect(readFileSync(join(root, "src/report/credits.json"), "utf8")).toBe(renderCredits());
  });

  it("know only licences that let everything be used, passed on and sold", () => {
    const stated = Object.keys(credits).flatMap((licence) => licence.split(" AND "));
    expect(stated.filter((licence) => ![...permissive, "OFL-1.1"].includes(licence))).toEqual([]);
  });

  it("leave out what only whoever works on it needs, and what is built for one system", () => {
    const packages = {
      "": { version: "1.0.0" },
      "node_modules/runs": { version: "1.2.3", license: "MIT" },
      "node_modules/runs/node_modules/under-it": { version: "2.0.0", license: "ISC" },
      "node_modules/tests": { version: "3.0.0", license: "MIT", dev: true },
      "node_modules/runs-linux": { version: "1.2.3", license: "MIT", cpu: ["x64"] },
    };
    expect(creditsOf(JSON.stringify({ packages }))).toEqual({ ISC: ["under-it 2.0.0"], MIT: ["runs 1.2.3"] });
  });

  it("refuse a package without a licence", () => {
    const packages = { "node_modules/odd": { version: "1.0.0" } };
    expect(() => creditsOf(JSON.stringify({ packages }))).toThrow("odd states no licence");
  });

  it.each(Object.entries(statedInWords))("say of %s what its words say: %s", (name, licence) => {
    expect(readFileSync(join(root, "node_modules", name, "LICENSE"), "utf8")).toMatch(
      new RegExp(`^${licence} License`),
    );
  });
});
