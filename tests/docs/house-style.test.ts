import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { houseFields } from "../../src/workbook/house-fields.ts";
import { readWorkbook } from "../../src/workbook/read-workbook.ts";
import { root } from "../shipped.ts";

const markdown = readFileSync(join(root, "docs/house-style.md"), "utf8");
const start = "format: 1\ntitle: T\ndatasets: [datasets]\npages: reports\nout: html\n";

const read = (text: string) => readWorkbook(start + text, "citybook.yaml");

describe("docs/house-style.md", () => {
  const examples = [...markdown.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => text);

  it("has examples that are read without a mistake", () => {
    expect(examples).toHaveLength(2);
    for (const example of examples) {
      const workbook = read(example);
      expect("title" in workbook ? workbook.remarks.map(({ code }) => code) : workbook).toEqual(
        example.includes("fonts") ? ["fonts-not-measured"] : [],
      );
    }
  });

  it("names every setting of the look in its first example", () => {
    for (const name of Object.keys(houseFields)) expect(examples[0]).toMatch(new RegExp(`^${name}:`, "m"));
  });

  it("shows the message that a pale colour gets", () => {
    const problems = read('organisation: X\ncolours:\n  light:\n    accent: "#9fd3f5"\n');
    const told = "title" in problems ? [] : problems;
    const says = told.map(
      ({ place: { line, character }, message, code, hint }) =>
        `citybook.yaml:${line}:${character}: ${message} [${code}]\n    ${hint}`,
    );
    expect([...markdown.matchAll(/^```text\n([\s\S]*?)\n```$/gm)].map(([, text]) => text)).toEqual(says);
  });
});
