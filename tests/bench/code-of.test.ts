import { describe, expect, it } from "vitest";
import { codeOf, timeByCode } from "../../bench/inside/code-of.ts";

const frame = (url: string, functionName = "f") => ({
  url,
  functionName,
  scriptId: "1",
  lineNumber: 0,
  columnNumber: 0,
});

describe("whose code a place of a profile is", () => {
  it.each([
    { url: "file:///a/src/derive/views/caps.ts", code: "src/derive" },
    { url: "file:///a/src/pipeline.ts", code: "src/pipeline" },
    { url: "file:///a/node_modules/vega-lite/build/index.js", code: "package vega-lite" },
    { url: "file:///a/node_modules/@uwdata/flechette/src/x/y.js", code: "package @uwdata/flechette" },
    { url: "file:///a/node_modules/vega/node_modules/d3-array/src/x/y.js", code: "package d3-array" },
    { url: "node:internal/fs", code: "node itself" },
    { url: "", code: "node itself" },
  ])("is $code for $url", ({ url, code }) => {
    expect(codeOf(frame(url))).toBe(code);
  });

  it("adds up the time of each by itself, without that in which nothing ran", () => {
    const nodes = [
      { id: 1, callFrame: frame("", "(idle)") },
      { id: 2, callFrame: frame("file:///a/src/chart/x.ts") },
      { id: 3, callFrame: frame("file:///a/src/chart/charts/y.ts") },
      { id: 4, callFrame: frame("", "(garbage collector)") },
    ];
    const profile = {
      nodes,
      startTime: 0,
      endTime: 9,
      samples: [1, 2, 3, 4, 2],
      timeDeltas: [9000, 1000, 2000, 500, 4000],
    };
    expect([...timeByCode(profile)]).toEqual([
      ["src/chart", 7],
      ["garbage collection", 0.5],
    ]);
  });
});
