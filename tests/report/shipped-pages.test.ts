import { describe, expect, it } from "vitest";
import { derive } from "../../src/derive/derive.ts";
import type { Derived } from "../../src/derive/derived.ts";
import { exactly, tables } from "../derive/rows.ts";
import { shippedFiles } from "../shipped.ts";
import { render } from "./built.ts";

async function pagesOf(derived: Derived): Promise<ReadonlyMap<string, string>> {
  const { pages, problems } = await render(derived, shippedFiles());
  expect(problems).toEqual([]);
  return new Map(pages.map(({ path, html }) => [path, html]));
}

describe("the shipped pages of a workbook with other cities", () => {
  it("work the rules through for the city with most sums that count", async () => {
    const method = (await pagesOf(derive(tables({ amounts: [exactly(300)] })))).get("method.html") ?? "";
    expect(/Shenzhen|Hangzhou/.exec(method)).toBeNull();
    expect(/<h3>What .+ commits, 2025<\/h3>\s*<p>.+<\/p>\s*<ul class="arithmetic">/.exec(method)).not.toBeNull();
  });

  it("say once, and not again below it, what was seen of a city without a sum that counts", async () => {
    const cap = exactly(3, { basis: "per-recipient", qualifier: "up-to" });
    const html = (await pagesOf(derive(tables({ amounts: [cap] })))).get("cities/alphaburg.html") ?? "";
    expect(/<dt>Caps for each firm or project only<\/dt>/.exec(html)).not.toBeNull();
    expect(/<small>caps for each firm or project only<\/small>/.exec(html)).toBeNull();
  });

  it("are whole where no city has a sum, and say so", async () => {
    const pages = await pagesOf(derive(tables({ cities: [], amounts: [], measures: [], policy_packages: [] })));
    const saying = (words: string) => [...pages].filter(([, html]) => html.includes(words)).map(([path]) => path);
    expect(saying("No city of this workbook has a sum that counts for 2025")).toEqual(["method.html"]);
    expect(saying("This workbook has no city to draw it for.")).toEqual(["gallery.html"]);
  });
});
