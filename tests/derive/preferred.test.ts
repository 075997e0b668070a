import { describe, expect, it } from "vitest";
import type { Source } from "../../src/check/tables/sources.ts";
import { orderReadings, readingRules } from "../../src/derive/preferred.ts";
import { source } from "./rows.ts";

const sources: Readonly<Record<string, Source>> = {
  reprint: source({ source_id: "reprint", kind: "aggregator", carries: "text", published_on: undefined }),
  office: source({ source_id: "office", kind: "government", published_on: "2024" }),
  "paper-a": source({ source_id: "paper-a", kind: "news", published_on: "2025-02-24" }),
  "paper-b": source({ source_id: "paper-b", kind: "news", published_on: "2025-02-24" }),
  "paper-old": source({ source_id: "paper-old", kind: "news", published_on: "2025-02" }),
  "paper-undated": source({ source_id: "paper-undated", kind: "news", published_on: undefined }),
};

const order = (...rows: readonly { source_id: string; certainty?: string }[]) =>
  orderReadings(rows, (id) => sources[id]).map(({ row, rule }) => `${row.source_id}: ${rule}`);

describe("the preferred reading", () => {
  it("carries the official text, even in a reprint", () => {
    expect(order({ source_id: "office" }, { source_id: "reprint" })).toEqual([
      "reprint: carries the words of the official text",
      "office: carries the words of the official text",
    ]);
  });

  it("is of the better kind of source", () => {
    expect(order({ source_id: "paper-a" }, { source_id: "office" })[0]).toBe("office: kind of source");
  });

  it("is stated rather than in the order of a list, and that rather than inferred", () => {
    const rows = ["inferred", "list-order", "stated"].map((certainty, at) => ({
      source_id: ["paper-a", "paper-b", "paper-old"][at] ?? "",
      certainty,
    }));
    expect(order(...rows)).toEqual(["paper-old: certainty", "paper-b: certainty", "paper-a: certainty"]);
  });

  it("is the newest, dates compared as text, an undated one being the oldest", () => {
    expect(order({ source_id: "paper-undated" }, { source_id: "paper-old" }, { source_id: "paper-b" })).toEqual([
      "paper-b: newest",
      "paper-old: newest",
      "paper-undated: newest",
    ]);
  });

  it("is the first in alphabetical order where nothing else decides", () => {
    expect(order({ source_id: "paper-b" }, { source_id: "paper-a" })[0]).toBe("paper-a: alphabetical order of sources");
  });

  it("is the only one where there is one", () => {
    expect(order({ source_id: "office" })).toEqual(["office: only reading"]);
  });

  it("has its rules in their order, each in words", () => {
    expect(readingRules.map(({ says }) => says)).toEqual([
      "carries the words of the official text",
      "kind of source",
      "certainty",
      "newest",
      "alphabetical order of sources",
    ]);
    expect(readingRules.filter(({ means }) => !/^[A-Z].*\.$/.test(means))).toEqual([]);
  });
});
