import { describe, expect, it } from "vitest";
import { excelCsv } from "../../src/text/excel-csv.ts";

const cellsOf = (texts: readonly string[]) => excelCsv(texts.map((text) => [text]));

describe("a CSV file for Excel", () => {
  it.each(["=1+1", "+49 30", "-5 %", "@SUM(A1)", "＝1+1", "＋49 30", "－5 %", "＠SUM(A1)"])(
    "takes %s for the text that it is",
    (text) => {
      expect(cellsOf([text])).toBe(`\uFEFF'${text}\r\n`);
    },
  );

  it.each(["\t=1+1", "\r=1+1", "\n=1+1"])("takes a formula after a blank sign for text: %j", (text) => {
    expect(cellsOf([text])).toMatch(/^\uFEFF"?'/);
  });

  it.each(["-84.38798", "+5", "-1,234", "-12%", "-0.5"])("leaves %s the number that it is", (text) => {
    expect(cellsOf([text]).replaceAll('"', "")).toBe(`\uFEFF${text}\r\n`);
  });
});
