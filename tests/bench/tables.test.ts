import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Sheet } from "../../bench/sheet.ts";
import { stages } from "../../bench/stages.ts";
import { budgetSheet, formatSheet } from "../../bench/tell/format-sheet.ts";
import { growthBudget, growthSheet } from "../../bench/tell/growth-sheet.ts";
import { keepResult, keptResult, type Result } from "../../bench/tell/kept-results.ts";
import { withResults } from "../../bench/tell/performance-page.ts";
import { root } from "../shipped.ts";

const sheet: Sheet = {
  title: "Start-up",
  columns: [{ name: "command" }, { name: "ms" }, { name: "times", digits: 2 }],
  rows: [
    ["node | sh", 50.4, 1],
    ["check", 12_345.6, 244.936],
    ["broken", null, null],
  ],
  notes: ["Two runs."],
};

const result: Result = {
  stage: "start",
  quick: false,
  seconds: 3,
  circumstances: {
    on: "2026-01-02",
    node: "v20.1.2",
    processor: "A B",
    processors: 2,
    memoryGb: 24,
    system: "Linux 6",
    load: 0.1,
  },
  sheets: [sheet],
  budgets: [
    { says: "help", measured: 1.5, most: 2, unit: "times" },
    { says: "check", measured: 200, most: 150, unit: "ms" },
    { says: "peers", measured: null, most: 1, unit: "" },
    { says: "views", measured: "out of memory", most: 5, unit: "s" },
  ],
};

const page =
  "# P\n\n<!-- measured: start -->\nold\n<!-- end of measured -->\n\nWords.\n\n<!-- measured: peers -->\n<!-- end of measured -->\n";

describe("a table of what was measured", () => {
  it("has its numbers below each other in a terminal", () => {
    expect(formatSheet(sheet)).toBe(`Start-up

command        ms   times
node | sh      50    1.00
check      12,346  244.94
broken          –       –

  Two runs.
`);
  });

  it("stands on the page in the block of its stage, and nothing else of the page changes", () => {
    const text = withResults(page, [result]);
    expect(text).toContain("| command | ms | times |\n| --- | ---: | ---: |\n| node \\| sh | 50 | 1.00 |");
    expect(text).toContain(
      "| broken | – | – |\n\nTwo runs.\n\nMeasured on 2026-01-02 in 3 s: Node 20.1.2, 2 × A B, 24 GB",
    );
    expect(text).not.toContain("old");
    expect(text).toContain("\n\nWords.\n\n");
    expect(text).toContain("<!-- measured: peers -->\n\nNot measured yet.\n\n<!-- end of measured -->");
    expect(withResults(text, [result])).toBe(text);
  });

  it("says which budgets are missed, and which were not measured", () => {
    expect(budgetSheet(result.budgets).rows).toEqual([
      ["help", "1.50", "2 times", "kept"],
      ["check", "200", "150 ms", "MISSED"],
      ["peers", "–", "1", "not measured"],
      ["views", "out of memory", "5 s", "MISSED"],
    ]);
    const text = withResults("<!-- measured: budgets -->\n<!-- end of measured -->", [result]);
    expect(text).toContain("2 of 4 are missed.");
  });

  it("says nothing of a budget by a small run", () => {
    const text = withResults("<!-- measured: budgets -->\n<!-- end of measured -->", [{ ...result, quick: true }]);
    expect(text).toContain("Not measured yet.");
    expect(text).not.toContain("MISSED");
  });

  it("says of a small run that it is one", () => {
    expect(withResults(page, [{ ...result, quick: true }])).toContain("no figures to go by");
    expect(withResults(page, [result])).not.toContain("no figures to go by");
  });
});

describe("the table of growth", () => {
  const parts = (seconds: number) => ({
    parts: {
      read: { wall: 1, processor: seconds * 1000 },
      check: { wall: 1, processor: seconds ** 2 * 1000 },
      derive: { wall: 1, processor: 1 },
    },
    peak: 500,
  });
  const sized = [
    { size: 100, parts: parts(1) },
    { size: 200, parts: parts(2) },
    { size: 400, parts: parts(4) },
  ];

  it("marks what grows faster than it may", () => {
    expect(growthSheet(sized, "cities").rows).toEqual([
      ["read", 1, 2, 4, expect.closeTo(1, 9), ""],
      ["check", 1, 4, 16, expect.closeTo(2, 9), "GROWS FASTER"],
      ["derive", 0.001, 0.001, 0.001, null, ""],
      ["peak GB", 0.5, 0.5, 0.5, null, ""],
    ]);
    expect(growthBudget(sized, "cities").measured).toBeCloseTo(2, 9);
  });

  it("says of a size how it ended where that was not well", () => {
    const [read] = growthSheet([...sized, { size: 800, parts: "out of memory" }], "cities").rows;
    expect(read?.slice(1, 5)).toEqual([1, 2, 4, "out of memory"]);
    expect(growthBudget([{ size: 800, parts: "out of memory" }], "cities").measured).toBeNull();
  });
});

describe("what is kept of a run", () => {
  it("is what the last run of a stage measured, and small runs lie apart", () => {
    const folder = mkdtempSync(join(tmpdir(), "citybook-kept-"));
    keepResult(folder, result);
    keepResult(folder, { ...result, seconds: 4 });
    keepResult(folder, { ...result, quick: true, seconds: 1 });
    expect(keptResult(folder, "start", false)).toEqual({ ...result, seconds: 4 });
    expect(keptResult(folder, "start", true)?.seconds).toBe(1);
    expect(keptResult(folder, "build", false)).toBeUndefined();
    rmSync(folder, { recursive: true });
  });
});

describe("docs/performance.md", () => {
  const text = readFileSync(join(root, "docs/performance.md"), "utf8");

  it("has the tables of docs/performance.json, as npm run performance writes them", () => {
    const results: readonly Result[] = JSON.parse(readFileSync(join(root, "docs/performance.json"), "utf8"));
    expect(withResults(text, results)).toBe(text);
  });

  it("has a block of each stage and no other", () => {
    const blocks = [...text.matchAll(/<!-- measured: ([\w-]+) -->/g)].map(([, name]) => name);
    expect(blocks.toSorted()).toEqual(["budgets", ...stages.map(({ name }) => name)].toSorted());
  });
});
