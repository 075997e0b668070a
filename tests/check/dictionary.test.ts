import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { renderDictionary } from "../../src/check/render-dictionary.ts";

it("the dictionary beside the shipped datasets follows from the declarations", () => {
  expect(readFileSync(join(import.meta.dirname, "../../datasets/README.md"), "utf8")).toBe(renderDictionary());
});
