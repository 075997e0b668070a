import { describe, expect, it } from "vitest";
import { parseCell } from "../../src/check/parse-cell.ts";
import { tables } from "../../src/check/tables.ts";
import { cellText } from "../../src/model/cell.ts";
import type { Exact } from "../../src/model/exact.ts";

const { amounts, cities, city_aliases: aliases, exchange_rates: rates, indicators, measures, sources } = tables;

const told = (text: string, ...[column, name = ""]: [Parameters<typeof parseCell>[1], string?]): string => {
  const parsed = parseCell(text, column, name);
  if (!("code" in parsed))
    return `is ${typeof parsed.value === "object" ? cellText(parsed.value as Exact) : parsed.value}`;
  return `${parsed.code}: ${parsed.message}. ${parsed.hint}`;
};

const plain = "Write digits with at most one point, such as 500000000 or 12.5.";

describe("the cell of a number", () => {
  it.each([
    ["12.5", "is 12.5"],
    ["0", "is 0"],
    ["-1", "out-of-range: -1 is below 0, the least that is allowed. Check the number against its source."],
    ["500m", "Write 500000000, not 500m."],
    ["1.5bn", "Write 1500000000, not 1.5bn."],
    ["1.5 BN", "Write 1500000000, not 1.5 BN."],
    ["2mn", "Write 2000000, not 2mn."],
    ["2b", "Write 2000000000, not 2b."],
    ["3tn", "Write 3000000000000, not 3tn."],
    ["7k", "Write 7000, not 7k."],
    ["5万", "Write 50000, not 5万."],
    ["5亿", "Write 500000000, not 5亿."],
    ["12%", "Write 12, not 12%."],
    ["１２", "Write 12, not １２."],
    ["1_000", "Write 1000, not 1_000."],
    ["1'000", "Write 1000, not 1'000."],
    ["1 000 000", "Write 1000000, not 1 000 000."],
    ["12,345,678", "Write 12345678, not 12,345,678."],
    ["1,234.5", "Write 1234.5, not 1,234.5."],
    ["-1,234,567.25", "Write -1234567.25, not -1,234,567.25."],
    ["1,234,567m", "Write 1234567000000, not 1,234,567m."],
    ["500,000", "Write 500000 where the comma sets thousands apart, 500.000 where it is a decimal comma."],
    ["-1,234", "Write -1234 where the comma sets thousands apart, -1.234 where it is a decimal comma."],
    ["1234,567", plain],
    ["1,2345", plain],
    ["1,23,456", plain],
    ["1,234.", plain],
    ["x1,234,567", plain],
    ["12m5", plain],
    ["m12", plain],
    ["12 dozen", plain],
    ["about 12m", plain],
    ["1.2.3", plain],
    ["--", plain],
    ["m", plain],
  ])('"%s": %s', (text, says) => {
    const expected = says.startsWith("Write") ? `not-a-number: "${text}" is not a plain number. ${says}` : says;
    expect(told(text, amounts.columns.low)).toBe(expected);
  });

  it.each([
    ["0", "is 0"],
    ["100", "is 100"],
    ["100.01", "out-of-range: 100.01 is above 100, the most that is allowed. Check the number against its source."],
  ])("of percent %s: %s", (text, says) => {
    expect(told(text, amounts.columns.share_pct)).toBe(says);
  });
});

describe("the cell of a whole number", () => {
  const digits = "Write a whole number, in digits alone.";

  it.each([
    ["3", "is 3"],
    ["3.5", digits],
    ["9007199254740993", digits],
    ["3k", "Write 3000, not 3k."],
    ["three", plain],
  ])('"%s": %s', (text, says) => {
    const expected = says.startsWith("Write") ? `not-whole: "${text}" is not a whole number. ${says}` : says;
    expect(told(text, amounts.columns.years)).toBe(expected);
  });

  it("is held to its limits", () => {
    expect(told("0", amounts.columns.years)).toMatch(/^out-of-range: 0 is below 1, the least/);
  });
});

describe("the cell of a year", () => {
  it.each([
    ["2025", "is 2025"],
    ["12025", "not-a-year"],
    ["2025a", "not-a-year"],
    ["25", "not-a-year"],
    ["0000", "out-of-range"],
    ["9999", "out-of-range"],
  ])('"%s": %s', (text, says) => {
    expect(told(text, rates.columns.year).split(":")[0]).toBe(says);
  });

  it("says how a year is written", () => {
    expect(told("25", rates.columns.year)).toBe('not-a-year: "25" is not a year. Write four digits, such as 2025.');
  });
});

describe("the cell of a date", () => {
  const form = "Write a date as its source gives it: 2024-12-18, 2024-12 or 2024.";

  it.each([
    ["2024", ""],
    ["2024-02", ""],
    ["2024-02-29", ""],
    ["1000", ""],
    ["2023-02-29", form],
    ["2024-13", form],
    ["2024-00", form],
    ["2024-04-31", form],
    ["2024-01-00", form],
    ["0999", form],
    ["0024-01-01", form],
    ["x2024", form],
    ["2024-1", form],
    ["2024-12-18x", form],
    ["2024/12/18", "Write 2024-12-18, not 2024/12/18."],
    ["2024.1.5", "Write 2024-01-05, not 2024.1.5."],
    ["2024/123/18", form],
    ["12024/12/18", form],
    ["2024/12/181", form],
    ["18.12.2024", form],
  ])('"%s": %s', (text, hint) => {
    expect(told(text, sources.columns.published_on)).toBe(
      hint === "" ? `is ${text}` : `not-a-date: "${text}" is not a date of the calendar. ${hint}`,
    );
  });
});

describe("the cell of an address", () => {
  it.each(["https://example.org/a?b=c", "http://example.org"])("%s is one", (text) => {
    expect(told(text, sources.columns.url)).toBe(`is ${text}`);
  });

  it.each([
    "example.org",
    "ftp://example.org",
    "https://",
    "https://a b",
    'https://a"b',
    "xhttps://a",
    "https://[",
    "https:/a",
  ])("%s is none", (text) => {
    expect(told(text, sources.columns.url)).toBe(
      `not-a-url: "${text}" is not a web address. Write a whole address that begins with https:// or http://, or leave the cell empty.`,
    );
  });
});

describe("the cell of a short name", () => {
  const letters = "Use lower-case letters, digits and dashes.";

  it.each([
    ["a-b.c_1", ""],
    ["9", ""],
    ["Bad Name", `Write bad-name, for example. ${letters}`],
    ["-a", `Write a, for example. ${letters}`],
    ["深圳", letters],
    ["a--b", `Write a-b, for example. ${letters}`],
  ])('"%s": %s', (text, hint) => {
    expect(told(text, cities.columns.city_id)).toBe(
      hint === "" ? `is ${text}` : `not-a-slug: "${text}" is not a short name. ${hint}`,
    );
  });

  it("with a letter that only looks Latin is told which", () => {
    expect(told("shenzh\u0435n", cities.columns.city_id)).toMatch(
      / The letter "\u0435" is U\+0435, not a letter from a to z\.$/,
    );
  });

  it("that names a row of another table is judged there", () => {
    expect(told("Not There", aliases.columns.city_id)).toBe("is Not There");
  });
});

describe("the cell of a word", () => {
  it.each([
    ["citywide", "is citywide"],
    [
      "city-wide",
      'unknown-word: "city-wide" is not a basis. Did you mean "citywide"? A basis is one of citywide, single-body, per-recipient, per-project, per-unit.',
    ],
  ])('"%s": %s', (text, says) => {
    expect(told(text, amounts.columns.basis, "basis")).toBe(says);
  });

  it("of a column whose name is no word of prose is called a word for it, and may be left out where it may be empty", () => {
    expect(told("qqq", sources.columns.carries, "carries")).toBe(
      'unknown-word: "qqq" is not a carries. Write text. Or leave the cell empty.',
    );
    expect(told("qqq", { ...measures.columns.category, words: ["a", "b"] }, "a_b")).toBe(
      'unknown-word: "qqq" is not a word for a_b. A word for a_b is one of a, b.',
    );
    expect(told("qqq", { ...measures.columns.category, words: undefined } as never, "x")).toMatch(/ A x is one of \.$/);
  });
});

describe("the cell of words of a form", () => {
  it("is told how it is written, in capitals where these would do", () => {
    expect(told("CNY", amounts.columns.currency)).toBe("is CNY");
    expect(told("cny", amounts.columns.currency)).toMatch(/^not-in-form: "cny" is not .+\. Write CNY\.$/);
    expect(told("yuan", amounts.columns.currency)).toMatch(/^not-in-form: "yuan" is not (.+)\. Write \1\.$/);
    expect(told("anything", indicators.columns.note)).toBe("is anything");
  });
});

describe("a cell", () => {
  it("that is empty has no value, or is missed where rows need it", () => {
    expect(told("", amounts.columns.low)).toBe("is undefined");
    expect(told("", amounts.columns.item)).toBe(
      `missing-cell: the cell is empty. Fill it in: ${amounts.columns.item.says}.`,
    );
  });

  it.each([" x", "x ", "x\u3000"])('"%s" has a blank around it', (text) => {
    expect(told(text, amounts.columns.note)).toBe(
      `blank-around: "${text}" begins or ends with a blank. Remove the blank before or after "x".`,
    );
  });
});
