import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { root } from "../shipped.ts";

const header = `
import { atLeastParts, percentOf, sum } from "./src/derive/operations.ts";
import type { Annual, Gdp, Listed } from "./src/model/figure.ts";
declare const cny: Annual<"CNY">;
declare const usd: Annual<"USD">;
declare const total: Listed<"CNY">;
declare const product: Gdp<"USD">;
`;

/** The lines that each mistake stands on in a file of its own, as the compiler tells them. */
function compileErrors(lines: readonly string[]): readonly string[] {
  const file = join(root, "money-types.ts");
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  const text = header + lines.join("\n");
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, version) =>
    name === file ? ts.createSourceFile(name, text, version) : getSourceFile(name, version);
  const program = ts.createProgram([file], { ...options, types: [] }, host);
  const source = program.getSourceFile(file);
  const found = program
    .getSemanticDiagnostics(source)
    .map(({ start = 0 }) => text.slice(0, start).split("\n").length - header.split("\n").length);
  return [...new Set(found)].map((at) => lines[at] ?? "?");
}

describe("the types of money", () => {
  it("refuse what must not meet, and only that", () => {
    const wrong = [
      'sum("", [cny, usd]);',
      'sum("", [cny, total]);',
      "percentOf(cny, product);",
      "atLeastParts(cny, usd);",
    ];
    const right = ['sum("", [cny, cny]);', "percentOf(usd, product);", "atLeastParts(cny, cny);"];
    expect(compileErrors([...wrong, ...right])).toEqual(wrong);
  });
});
